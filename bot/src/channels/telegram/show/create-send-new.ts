import type { Message } from '../../../conversation/reply';
import type { CallFailure, CallResult } from '../api/call-result';
import type { MediaFiles } from './create-media-files';
import type { MessageCall, RescuedCall } from './create-rescued-call';
import { mediaKind } from './media-kind';
import { toRef } from './message-ref';
import type { CallManner, Messenger, ShowResult } from './messenger';
import { noPreview } from './no-preview';
import { chatKind, type Recipient, toAddress } from './recipient';
import { toMarkup } from './to-markup';

type Dependencies = { rescuedCall: RescuedCall; files: MediaFiles };
type Draft = { to: Recipient; message: Message; manner: CallManner };

/** A refusal in words nobody knows is taken for one of the picture: if it was not, the text meets it again. */
const pictureRefused = new Set<CallFailure['kind']>(['bad-file', 'rejected']);
/** No word, so no language: an arrow to the buttons. */
const buttonsBelow = '⬇️';

export function createSendNew(deps: Dependencies): Messenger['sendNew'] {
  const sendOne = async (draft: Draft) => (await sendMedia(draft, deps)) ?? (await sendText(draft, deps));
  return async (to, message, manner) => {
    const { inline, keyboard, ...body } = message;
    if (!inline?.length || keyboard === undefined) return sendOne({ to, message, manner });
    // Telegram takes one kind of keyboard a message: the buttons follow under a sign of their own.
    const first = await sendOne({ to, message: { ...body, keyboard }, manner });
    return first.ok ? sendOne({ to, message: { html: buttonsBelow, inline }, manner }) : first;
  };
}

async function sendText({ to, message, manner }: Draft, { rescuedCall }: Dependencies): Promise<ShowResult> {
  const payload = {
    ...toAddress(to),
    text: message.html,
    ...noPreview,
    reply_markup: toMarkup(message, { kind: chatKind(to) }),
  };
  const call: MessageCall = { method: 'sendMessage', payload, manner, chat: to.chat, pace: 'message' };
  return toShown(await rescuedCall(call), null);
}

/** null = without a picture, or it is out of reach or refused: the text goes alone. */
async function sendMedia(
  { to, message, manner }: Draft,
  { rescuedCall, files }: Dependencies,
): Promise<ShowResult | null> {
  const { media } = message;
  if (!media) return null;
  const { field, method } = mediaKind(media);
  const reply_markup = toMarkup(message, { kind: chatKind(to) });
  const result = await files.withFile(media, (file) => {
    const payload = { ...toAddress(to), [field]: file, caption: message.html, reply_markup };
    return rescuedCall({ method, payload, manner, chat: to.chat, pace: 'message' });
  });
  if (result === null || (!result.ok && pictureRefused.has(result.kind))) return null;
  return toShown(result, media.hash);
}

function toShown(result: CallResult, media: string | null): ShowResult {
  return result.ok ? { ok: true, ref: toRef(result.result, media) } : result;
}
