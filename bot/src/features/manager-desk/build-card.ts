import type { ApplicationCard } from '../../cms-client/schemas/application';
import { packAction } from '../../conversation/action';
import { toPhraseButton } from '../../conversation/button-rows';
import type { InlineButton, Message } from '../../conversation/reply';
import type { Speaker } from '../../conversation/speaker';
import { MoneyValue } from '../../text/money-value';
import { SafeHtml } from '../../text/safe-html';

/** An application as managers see it, with the moves its state allows. */
export function buildCard(application: ApplicationCard, speaker: Speaker): Message {
  return { html: sayCard(application, speaker), inline: toRows(application, speaker) };
}

export function sayCard(application: ApplicationCard, speaker: Speaker): string {
  const { holder, closedBy, source } = application;
  return speaker.say('desk.card', {
    application: {
      ...application,
      source:
        source === 'telegram' || source === 'site' || source === 'widget'
          ? speaker.label(`source.${source}.label`)
          : source,
      price: toMoney(application.priceMinor, application),
      currentPrice: toMoney(application.currentPriceMinor, application),
      holderName: holder?.name ?? null,
      closedBy: closedBy?.name ?? null,
      closedAt: closedBy?.at ?? null,
    },
    stateText: new SafeHtml(
      speaker.say(`desk.state.${application.status}`, {
        holder: holder?.name ?? null,
        closedBy: closedBy?.name ?? null,
        closedAt: closedBy?.at ?? null,
      }),
    ),
  });
}

function toMoney(minor: string | null, { currency }: ApplicationCard): MoneyValue | null {
  return minor === null || currency === null ? null : new MoneyValue(minor, currency);
}

/** «Ответить» opens the client's chat: Telegram lets a button do so for people with a user name. */
function toRows({ number, status, username, test }: ApplicationCard, speaker: Speaker): InlineButton[][] {
  const move = (verb: 'take' | 'close' | 'reopen') =>
    toPhraseButton(speaker, `button.${verb}`, packAction(verb, number));
  const moves =
    status === 'new' ? [move('take'), move('close')] : status === 'in_progress' ? [move('close')] : [move('reopen')];
  const canReply = username !== null && !test && /^[a-z]\w{3,31}$/i.test(username);
  const reply = { text: speaker.label('button.reply'), url: `https://t.me/${username}` };
  return canReply ? [moves, [reply]] : [moves];
}
