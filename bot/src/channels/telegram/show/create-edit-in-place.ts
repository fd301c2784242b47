import type { Media } from '../../../cms-client/schemas/content';
import type { Message } from '../../../conversation/reply';
import type { CallResult } from '../api/call-result';
import type { Sender } from '../api/create-sender';
import type { MediaFiles } from './create-media-files';
import type { RescuedCall } from './create-rescued-call';
import { mediaKind } from './media-kind';
import { isSamePicture, type MessageRef } from './message-ref';
import type { CallManner, Messenger, ShowFailure, ShowResult } from './messenger';
import { noPreview } from './no-preview';
import { toInlineMarkup } from './to-markup';

type Dependencies = { rescuedCall: RescuedCall; sender: Sender; files: MediaFiles };
type Edit = { ref: MessageRef; message: Message; manner: CallManner };

const gone: ShowFailure = { ok: false, kind: 'message-gone', description: 'cannot be changed into this message' };

/** Text → text, text → picture, picture → picture; a picture cannot become a text, and a keyboard needs a new message. */
export function createEditInPlace(deps: Dependencies): Messenger['editInPlace'] {
  return async (ref, message, manner) => {
    const { media, keyboard } = message;
    const edit = { ref, message, manner };
    if (keyboard !== undefined) return gone;
    if (!media) return ref.media === null ? editWords(edit, deps) : gone;
    return isSamePicture(ref, media.hash) ? editWords(edit, deps) : editMedia(edit, media, deps);
  };
}

async function editWords({ ref, message, manner }: Edit, { rescuedCall }: Dependencies): Promise<ShowResult> {
  const isCaption = ref.media !== null;
  const payload = {
    ...toPlace(ref),
    ...(isCaption ? { caption: message.html } : { text: message.html, ...noPreview }),
    reply_markup: toInlineMarkup(message.inline),
  };
  const method = isCaption ? 'editMessageCaption' : 'editMessageText';
  return toEdited(await rescuedCall({ method, payload, manner, chat: ref.chat, pace: 'edit' }), ref);
}

async function editMedia(
  { ref, message, manner }: Edit,
  media: Media,
  { sender, files }: Dependencies,
): Promise<ShowResult> {
  const { field: type } = mediaKind(media);
  const reply_markup = toInlineMarkup(message.inline);
  const result = await files.withFile(media, (file) => {
    const content = { type, media: file, caption: message.html, parse_mode: 'HTML' };
    const payload = { ...toPlace(ref), media: content, reply_markup };
    return sender.send({ method: 'editMessageMedia', payload, chat: ref.chat, pace: 'edit', ...manner });
  });
  return result === null ? gone : toEdited(result, { ...ref, media: media.hash });
}

function toPlace({ chat, messageId }: MessageRef): Record<string, unknown> {
  return { chat_id: Number(chat), message_id: messageId };
}

function toEdited(result: CallResult, ref: MessageRef): ShowResult {
  if (result.ok || result.kind === 'not-modified') return { ok: true, ref };
  // Whatever Telegram dislikes about the edit, a new message may still be taken.
  const refused = ['rejected', 'bad-file', 'bad-text', 'bad-buttons'].includes(result.kind);
  return refused ? { ...result, kind: 'message-gone' } : result;
}
