import type { Logger } from 'pino';
import type { Message } from '../../../conversation/reply';
import { htmlToPlain } from '../../../text/html-to-plain';
import type { CallResult } from '../api/call-result';
import type { SendCall, Sender } from '../api/create-sender';
import type { MediaFiles, TelegramFile } from './create-media-files';
import { mediaKind } from './media-kind';
import { isSamePicture, type MessageRef, toRef } from './message-ref';
import { chatKind, type Recipient, toAddress } from './recipient';
import { toInlineMarkup, toMarkup } from './to-markup';

/** How a call waits and repeats; the same for all calls of one answer. */
export type CallManner = Pick<SendCall, 'priority' | 'maxWaitMs' | 'tries' | 'repeatUncertain' | 'signal'>;
export type ShowResult = { ok: true; ref: MessageRef } | Extract<CallResult, { ok: false }>;

export type Messenger = {
  sendNew(to: Recipient, message: Message, manner: CallManner): Promise<ShowResult>;
  /** `message-gone` = it cannot be changed into this one. */
  editInPlace(ref: MessageRef, message: Message, manner: CallManner): Promise<ShowResult>;
  /** Takes the buttons off, best effort. */
  stripButtons(ref: MessageRef, manner: CallManner): Promise<void>;
};

type Draft = {
  method: string;
  payload: Record<string, unknown>;
  manner: CallManner;
  chat: string;
  pace: 'message' | 'edit';
};
/** No word, so no language: an arrow to the buttons. */
const buttonsBelow = '⬇️';
const noPreview = { link_preview_options: { is_disabled: true } };

/** Messages of the core ⇄ methods of the Bot API. */
export function createMessenger(deps: {
  sender: Sender;
  files: MediaFiles;
  logger: Pick<Logger, 'warn' | 'error'>;
}): Messenger {
  const { sender, files, logger } = deps;

  const call = ({ method, payload, manner, chat, pace }: Draft) =>
    sender.send({ method, payload, chat, pace, ...manner });

  /** Two rescues, once each: a text Telegram cannot read goes plain, refused buttons are left out. */
  const callRescued = async (draft: Draft, text: 'text' | 'caption'): Promise<CallResult> => {
    const result = await call(draft);
    if (result.ok || (result.kind !== 'bad-text' && result.kind !== 'bad-buttons')) return result;
    logger.error(
      { method: draft.method, reason: result.description },
      'Telegram refused how a message is made; sent simpler',
    );
    const { parse_mode: _, reply_markup: markup, ...payload } = draft.payload;
    const simpler =
      result.kind === 'bad-text'
        ? { ...payload, reply_markup: markup, [text]: htmlToPlain(String(payload[text] ?? '')) }
        : { ...payload, parse_mode: 'HTML' };
    return call({ ...draft, payload: simpler });
  };

  const sendText = async (to: Recipient, message: Message, manner: CallManner): Promise<ShowResult> => {
    const payload = {
      ...toAddress(to),
      text: message.html,
      parse_mode: 'HTML',
      ...noPreview,
      reply_markup: toMarkup(message, { kind: chatKind(to) }),
    };
    const draft: Draft = { method: 'sendMessage', payload, manner, chat: to.chat, pace: 'message' };
    return toShown(await callRescued(draft, 'text'), null);
  };

  const sendMedia = async (
    to: Recipient,
    message: Message & { media: NonNullable<Message['media']> },
    manner: CallManner,
  ) => {
    const { field, method } = mediaKind(message.media);
    const send = (file: TelegramFile) =>
      callRescued(
        {
          method,
          payload: {
            ...toAddress(to),
            [field]: file,
            caption: message.html,
            parse_mode: 'HTML',
            reply_markup: toMarkup(message, { kind: chatKind(to) }),
          },
          manner,
          chat: to.chat,
          pace: 'message',
        },
        'caption',
      );
    const result = await files.withFile(message.media, send);
    if (result === null || (!result.ok && result.kind === 'bad-file')) return null;
    return toShown(result, message.media.hash);
  };

  const editText = async (ref: MessageRef, message: Message, manner: CallManner) => {
    const isCaption = ref.media !== null;
    const payload = {
      chat_id: Number(ref.chat),
      message_id: ref.messageId,
      [isCaption ? 'caption' : 'text']: message.html,
      parse_mode: 'HTML',
      ...(isCaption ? {} : noPreview),
      reply_markup: toInlineMarkup(message.inline),
    };
    const method = isCaption ? 'editMessageCaption' : 'editMessageText';
    const draft: Draft = { method, payload, manner, chat: ref.chat, pace: 'edit' };
    return toEdited(await callRescued(draft, isCaption ? 'caption' : 'text'), ref);
  };

  const editMedia = async (
    ref: MessageRef,
    message: Message & { media: NonNullable<Message['media']> },
    manner: CallManner,
  ) => {
    const { field } = mediaKind(message.media);
    const edit = (file: TelegramFile) =>
      call({
        method: 'editMessageMedia',
        payload: {
          chat_id: Number(ref.chat),
          message_id: ref.messageId,
          media: { type: field, media: file, caption: message.html, parse_mode: 'HTML' },
          reply_markup: toInlineMarkup(message.inline),
        },
        manner,
        chat: ref.chat,
        pace: 'edit',
      });
    const result = await files.withFile(message.media, edit);
    if (result === null) return gone;
    return toEdited(result, { ...ref, media: message.media.hash });
  };

  const sendOne = async (to: Recipient, message: Message, manner: CallManner): Promise<ShowResult> => {
    const { media } = message;
    const withMedia = media ? await sendMedia(to, { ...message, media }, manner) : null;
    return withMedia ?? sendText(to, message, manner);
  };
  return {
    async sendNew(to, message, manner) {
      const { inline, keyboard, ...body } = message;
      if (!inline?.length || keyboard === undefined) return sendOne(to, message, manner);
      // Telegram takes one kind of keyboard a message: the buttons follow under a sign of their own.
      const first = await sendOne(to, { ...body, keyboard }, manner);
      return first.ok ? sendOne(to, { html: buttonsBelow, inline }, manner) : first;
    },
    async editInPlace(ref, message, manner) {
      const { media, keyboard } = message;
      // A keyboard below the chat comes and goes with new messages only.
      if (keyboard !== undefined) return gone;
      if (!media) return ref.media === null ? editText(ref, message, manner) : gone;
      return isSamePicture(ref, media.hash)
        ? editText(ref, message, manner)
        : editMedia(ref, { ...message, media }, manner);
    },
    async stripButtons(ref, manner) {
      const payload = { chat_id: Number(ref.chat), message_id: ref.messageId };
      await call({
        method: 'editMessageReplyMarkup',
        payload,
        manner: { ...manner, tries: 1 },
        chat: ref.chat,
        pace: 'edit',
      });
    },
  };
}

const gone: ShowResult = { ok: false, kind: 'message-gone', description: 'cannot be changed into this message' };

function toShown(result: CallResult, media: string | null): ShowResult {
  return result.ok ? { ok: true, ref: toRef(result.result, media) } : result;
}

function toEdited(result: CallResult, ref: MessageRef): ShowResult {
  if (result.ok || result.kind === 'not-modified') return { ok: true, ref };
  // Whatever Telegram dislikes about the edit, a new message may still be taken.
  const refused = ['rejected', 'bad-file', 'bad-text', 'bad-buttons'].includes(result.kind);
  return refused ? { ...result, kind: 'message-gone' } : result;
}
