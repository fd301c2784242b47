import type { Channel } from '../../../conversation/channel';
import type { Message } from '../../../conversation/reply';
import type { SendOutcome } from '../../../deliveries/delivery-sender';
import { captionLimit, htmlLength, splitHtml, textLimit } from '../../../text/split-html';
import type { CallFailure } from '../api/call-result';
import type { CallManner, Messenger, ShowResult } from './messenger';
import { formatRef, parseRef } from './message-ref';
import { parseRecipient, type Recipient } from './recipient';

/** DESIGN 5: what cannot start soon goes back to the outbox. */
const maxWaitMs = 3_000;
const retryLaterMs = 5_000;

/** One message of the outbox (`Channel.send`): one try, an honest outcome, nothing repeated blindly. */
export function createSend(deps: { messenger: Messenger; onUnreachable(recipient: string): void }): Channel['send'] {
  const { messenger } = deps;

  const sendParts = async (to: Recipient, parts: Message[], manner: CallManner): Promise<ShowResult> => {
    let last: ShowResult | null = null;
    for (const part of parts) {
      const result = await messenger.sendNew(to, part, manner);
      // The first part is out: trying the whole again would show it twice.
      if (!result.ok) return last === null ? result : { ...result, kind: 'uncertain' };
      last = result;
    }
    return last ?? { ok: false, kind: 'rejected', description: 'nothing to send' };
  };

  return async (recipient, message, { class: deliveryClass, edit, signal }) => {
    const to = parseRecipient(recipient);
    if (!to) return { status: 'failed', reason: 'not-found', detail: 'not a Telegram address' };
    const priority = deliveryClass === 'marketing' ? 'bulk' : 'transactional';
    const manner: CallManner = { priority, maxWaitMs, tries: 1, signal };
    const ref = edit === undefined ? null : parseRef(edit);
    const edited = ref ? await messenger.editInPlace(ref, message, manner) : null;
    const result =
      edited && (edited.ok || edited.kind !== 'message-gone') ? edited : await sendParts(to, split(message), manner);
    if (!result.ok && result.kind === 'blocked') deps.onUnreachable(recipient);
    return result.ok ? { status: 'sent', messageRef: formatRef(result.ref) } : toOutcome(result);
  };
}

/** The picture goes with the first part, the buttons with the last. */
function split(message: Message): Message[] {
  const limit = message.media ? captionLimit : textLimit;
  if (htmlLength(message.html) <= limit) return [message];
  const { media, inline, keyboard, html } = message;
  const parts: Message[] = splitHtml(html, textLimit).map((part) => ({ html: part }));
  const first: Message[] = media ? [{ html: '', media }] : [];
  const last = parts.pop();
  return [...first, ...parts, ...(last ? [{ ...last, inline, keyboard }] : [])];
}

const failedFor: Partial<Record<CallFailure['kind'], 'blocked' | 'not-found' | 'rejected'>> = {
  blocked: 'blocked',
  'chat-not-found': 'not-found',
  'bad-text': 'rejected',
  'bad-buttons': 'rejected',
  'bad-file': 'rejected',
  'message-gone': 'rejected',
  'not-modified': 'rejected',
  'query-too-old': 'rejected',
  rejected: 'rejected',
};

function toOutcome({ kind, description, retryAfterMs }: CallFailure): SendOutcome {
  if (kind === 'timeout' || kind === 'uncertain' || kind === 'aborted') return { status: 'uncertain', reason: kind };
  const reason = failedFor[kind];
  if (reason) return { status: 'failed', reason, detail: description };
  return { status: 'retry', afterMs: retryAfterMs ?? retryLaterMs, reason: kind };
}
