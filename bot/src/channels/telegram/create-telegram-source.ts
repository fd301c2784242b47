import type { Incoming } from '../../conversation/channel';
import type { IncomingFile } from '../../conversation/event';
import type { PlayContext } from '../../conversation/intake/play';
import { rowCode } from '../../conversation/intake/row-code';
import type { Notice, Reading, Source } from '../../conversation/intake/source';
import type { InboxRow, TakenRow } from '../../store/store';
import type { Sender } from './api/create-sender';
import type { CallbackAnswers } from './show/create-callback-answers';
import type { Messenger } from './show/messenger';
import { parseRecipient } from './show/recipient';
import { collectAlbum } from './translate/collect-album';
import type { Translator } from './translate/create-translator';
import { toChat, toPerson } from './translate/to-chat';
import { chatPrefix } from './translate/to-inbox-row';
import { type TelegramUpdate, updateSchema } from './translate/update-schema';
import { newTrigger } from './trigger';

/** Plain text of a phrase in the person's language (IETF tag, null = unknown). `code`: what the log line of the update has too. */
export type Sentence = (
  key: 'error.failed' | 'error.too-many' | 'toast.unavailable',
  about: { languageCode: string | null; code?: string },
) => string;

type Dependencies = {
  deliver: Source['channel']['deliver'];
  translator: Translator;
  sender: Sender;
  messenger: Messenger;
  answers: CallbackAnswers;
  managerRecipients(): readonly string[];
  sentence: Sentence;
};

/** Telegram as the intake sees it. */
export function createTelegramSource(deps: Dependencies): Source {
  return {
    channel: { deliver: deps.deliver },
    owns: (chat) => chat.startsWith(chatPrefix),
    read: (row, context) => readRow({ row, context }, deps),
    internal: (chat) => toInternal(chat, deps.managerRecipients()),
    notify: (row, notice) => notify(row, notice, deps),
  };
}

async function readRow(
  { row, context }: { row: TakenRow; context: PlayContext },
  deps: Dependencies,
): Promise<Reading> {
  const update = updateSchema.parse(row.body);
  if (update.pre_checkout_query) {
    await refuseCheckout(update.pre_checkout_query, deps);
    return { kind: 'settled' };
  }
  const incoming = await deps.translator.translate(update);
  if (!incoming) {
    const { callback_query: press } = update;
    if (press) await deps.answers.answer({ callbackId: press.id, person: String(press.from.id) });
    return { kind: 'settled' };
  }
  const parts = await collectAlbum({ row, update }, context);
  if (parts.length === 0) return { kind: 'incoming', incoming };
  const others = await Promise.all(parts.map((part) => deps.translator.translate(part.update)));
  return { kind: 'incoming', incoming: joinAlbum(incoming, others), also: parts.map(({ seq }) => seq) };
}

/** One event for the whole album: the caption may stand under any of its items. */
function joinAlbum(first: Incoming, others: (Incoming | null)[]): Incoming {
  const { event } = first;
  if (event.kind !== 'shared' || event.what !== 'file') return first;
  const more: IncomingFile[] = [];
  let { caption } = event;
  for (const other of others) {
    if (other?.event.kind !== 'shared' || other.event.what !== 'file') continue;
    more.push(other.event.file);
    caption ||= other.event.caption;
  }
  return { ...first, event: { ...event, caption, more } };
}

/** Nothing is sold in Telegram yet; without an answer the person would wait ten seconds and read an error of Telegram's. */
async function refuseCheckout(
  query: NonNullable<TelegramUpdate['pre_checkout_query']>,
  deps: Dependencies,
): Promise<void> {
  await deps.sender.send({
    method: 'answerPreCheckoutQuery',
    payload: {
      pre_checkout_query_id: query.id,
      ok: false,
      error_message: deps.sentence('toast.unavailable', { languageCode: query.from.language_code ?? null }),
    },
    chat: null,
    pace: 'free',
    priority: 'reply',
    maxWaitMs: 2_000,
    tries: 3,
    repeatUncertain: true,
  });
}

function toInternal(chat: string, managerRecipients: readonly string[]): Omit<Incoming, 'event'> | null {
  const id = Number(chat.slice(chatPrefix.length));
  if (!Number.isSafeInteger(id)) return null;
  const place = { chat: { id, type: id < 0 ? ('supergroup' as const) : ('private' as const) } };
  const person = { ...toPerson(undefined), identity: chat };
  return { chat: toChat(place, managerRecipients), person, trigger: newTrigger(null) };
}

/** Only people are apologised to: in a group it would be noise for everybody. */
async function notify(row: InboxRow, notice: Notice, { messenger, sentence }: Dependencies): Promise<void> {
  const to = parseRecipient(row.chat.slice(chatPrefix.length));
  const update = updateSchema.safeParse(row.body);
  if (!to || to.chat.startsWith('-') || !update.success) return;
  const { message, callback_query: press } = update.data;
  const languageCode = (message ?? press)?.from?.language_code ?? null;
  const about = { languageCode, code: rowCode(row) };
  const html = sentence(notice === 'failed' ? 'error.failed' : 'error.too-many', about);
  await messenger.sendNew(to, { html }, { priority: 'reply', maxWaitMs: 15_000, tries: 2, repeatUncertain: false });
}
