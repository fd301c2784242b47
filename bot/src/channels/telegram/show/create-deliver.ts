import type { Logger } from 'pino';
import type { Channel, Incoming, Shown } from '../../../conversation/channel';
import type { Message, Reply } from '../../../conversation/reply';
import { DomainError } from '../../../errors/domain-error';
import { escapeHtml } from '../../../text/safe-html';
import type { CallFailure } from '../api/call-result';
import type { Sender } from '../api/create-sender';
import { type TelegramTrigger, triggerOf } from '../trigger';
import type { CallbackAnswers } from './create-callback-answers';
import type { CallManner, Messenger, ShowResult } from './messenger';
import { formatRef, parseRef } from './message-ref';
import { parseRecipient, type Recipient } from './recipient';
import type { ShownStamps } from './shown-stamps';

type Dependencies = {
  sender: Sender;
  messenger: Messenger;
  answers: CallbackAnswers;
  logger: Pick<Logger, 'warn' | 'error'>;
  /** The person blocked the bot. */
  onUnreachable(recipient: string): void;
  stamps: ShownStamps;
};
type Delivery = { incoming: Incoming; trigger: TelegramTrigger; to: Recipient; before: Shown; deadline: number };

/** Calls wait for the pace this long; the last of them ends this long after the first: inside the limit of a handler. */
const budgetMs = 8_000;
const wholeMs = 14_000;
const outageMs = 5_000;
/** Worth a wait: the same call may pass later. Anything else will be refused again. */
const passing = new Set<CallFailure['kind']>([
  'flood',
  'server-error',
  'not-sent',
  'timeout',
  'uncertain',
  'unauthorized',
  'unknown-method',
  'conflict',
  'aborted',
]);

/** Shows the replies to an update (`Channel.deliver`). A repeated call goes on where the former one stopped. */
export function createDeliver(deps: Dependencies): Channel['deliver'] {
  const showAll = async (delivery: Delivery, replies: Reply[]): Promise<Shown> => {
    const { trigger, before } = delivery;
    const { progress } = trigger;
    const toast = replies.find((reply) => reply.kind === 'toast');
    // Sent first and not waited for: the wheel on the button stops while the message is still on its way.
    const { callbackId } = trigger;
    const isFleeting = toast?.kind === 'toast' && toast.fleeting === true;
    const press = callbackId === null ? null : { callbackId, person: personOf(delivery) };
    const answered = press ? deps.answers.answer(press, toNotice(toast)) : Promise.resolve(false);
    for (const reply of replies.slice(progress.shown)) {
      const shown = progress.live ?? before;
      const isNoticed = reply === toast && (isFleeting || (await answered));
      progress.live = isNoticed ? shown : await showReply(reply, { ...delivery, before: shown }, deps);
      progress.shown += 1;
    }
    // Nothing hangs on it: others' presses in this chat must not wait for the pace of one who storms.
    if (!isFleeting) await answered;
    return progress.live ?? before;
  };

  return async (incoming, replies, before) => {
    const trigger = triggerOf(incoming);
    const to = parseRecipient(incoming.chat.recipient);
    if (!to) throw new DomainError('BAD_REQUEST', { message: 'Not a Telegram address.' });
    // A try that ran over its time may still be at it; two at once would show everything twice.
    await trigger.progress.running?.catch(() => undefined);
    const delivery = { incoming, trigger, to, before, deadline: Date.now() + budgetMs };
    trigger.progress.running = showAll(delivery, replies);
    return trigger.progress.running;
  };
}

async function showReply(reply: Reply, delivery: Delivery, deps: Dependencies): Promise<Shown> {
  switch (reply.kind) {
    case 'leave':
      await leave(delivery, deps);
      return delivery.before;
    case 'toast':
      if (reply.fleeting) return delivery.before;
      return showMessage({ html: escapeHtml(reply.text) }, delivery, deps);
    case 'message':
      return showMessage(reply, delivery, deps);
    case 'replace':
      return replaceMessage(reply, delivery, deps);
  }
}

async function showMessage(message: Message, delivery: Delivery, deps: Dependencies): Promise<Shown> {
  const { to, before } = delivery;
  const keyboardShown = message.keyboard === undefined ? before.keyboardShown : message.keyboard !== 'remove';
  const result = await deps.messenger.sendNew(to, message, mannerOf(delivery));
  if (!result.ok) return settleFailure(result, delivery, deps);
  // A reply keyboard takes over from the buttons above as a new menu does.
  const hasButtons = Boolean(message.inline?.length);
  if (!hasButtons && !Array.isArray(message.keyboard)) return { ...before, keyboardShown };
  await retire(delivery, deps);
  return { liveMenu: hasButtons ? formatRef(result.ref) : null, keyboardShown };
}

async function replaceMessage(
  message: Extract<Reply, { kind: 'replace' }>,
  delivery: Delivery,
  deps: Dependencies,
): Promise<Shown> {
  const { trigger, before } = delivery;
  const pressed = parseRef(liveRef(trigger, before) ?? '');
  if (!pressed) return showMessage(message, delivery, deps);
  if (deps.stamps.isShown(pressed, message.stamp)) return before;
  const result = await deps.messenger.editInPlace(pressed, message, mannerOf(delivery));
  if (result.ok) deps.stamps.note(pressed, message.stamp);
  if (result.ok) return { ...before, liveMenu: message.inline?.length ? formatRef(result.ref) : before.liveMenu };
  if (result.kind === 'message-gone') return showMessage(message, delivery, deps);
  return settleFailure(result, delivery, deps);
}

/** Telegram's id of who did it. */
function personOf({ incoming, to }: Delivery): string {
  return /^telegram:(\d+)$/.exec(incoming.person.identity)?.[1] ?? to.chat;
}

/** The pressed message; what picture it shows is known when it is the live menu. */
function liveRef({ message }: TelegramTrigger, { liveMenu }: Shown): string | null {
  const isLive = message !== null && liveMenu !== null && samePlace(message, liveMenu);
  return isLive ? liveMenu : message;
}

function samePlace(one: string, other: string): boolean {
  const [first, second] = [parseRef(one), parseRef(other)];
  return first !== null && first.chat === second?.chat && first.messageId === second.messageId;
}

/** A new menu was sent: the former one, and the pressed one, lose their buttons. Managers' cards stay as they are. */
async function retire(delivery: Delivery, { messenger }: Dependencies): Promise<void> {
  const { incoming, trigger, before } = delivery;
  if (incoming.chat.side === 'managers') return;
  const places = [before.liveMenu, trigger.message].map((ref) => parseRef(ref ?? '')).filter((ref) => ref !== null);
  const different = places.filter(
    (ref, place) => places.findIndex(({ messageId }) => messageId === ref.messageId) === place,
  );
  await Promise.all(different.map((ref) => messenger.stripButtons(ref, { ...mannerOf(delivery), maxWaitMs: 0 })));
}

async function leave({ to }: Delivery, { sender }: Dependencies): Promise<void> {
  await sender.send({
    method: 'leaveChat',
    payload: { chat_id: Number(to.chat) },
    chat: to.chat,
    pace: 'free',
    priority: 'reply',
    maxWaitMs: budgetMs,
    tries: 3,
    repeatUncertain: true,
  });
}

/** Throws when waiting helps; otherwise the reply is given up and the conversation goes on. */
function settleFailure(failure: Extract<ShowResult, { ok: false }>, delivery: Delivery, deps: Dependencies): Shown {
  if (passing.has(failure.kind)) {
    throw new DomainError('CHANNEL_UNAVAILABLE', {
      message: `Telegram did not take a message: ${failure.kind}.`,
      details: { afterMs: failure.retryAfterMs ?? outageMs },
    });
  }
  if (failure.kind === 'blocked' || failure.kind === 'chat-not-found')
    deps.onUnreachable(delivery.incoming.chat.recipient);
  else deps.logger.error({ reason: failure.kind }, 'Telegram refused a message for good');
  return delivery.before;
}

/** Twice is better than never for a reply (reliability: “reply at least once”). */
function mannerOf({ deadline }: Delivery): CallManner {
  const maxWaitMs = Math.max(0, deadline - Date.now());
  const endBy = deadline - budgetMs + wholeMs;
  return { priority: 'reply', maxWaitMs, endBy, tries: 3, repeatUncertain: true };
}

function toNotice(toast: Reply | undefined): { text: string; alert: boolean } | undefined {
  return toast?.kind === 'toast' ? { text: toast.text, alert: toast.alert ?? false } : undefined;
}
