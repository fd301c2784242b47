import type { TelegramConfig } from '@vitrina/config';
import type { Logger } from 'pino';
import type { Media } from '../../cms-client/schemas/content';
import type { Channel } from '../../conversation/channel';
import type { Source } from '../../conversation/intake/source';
import type { ChatState } from '../../deliveries/manager-reach';
import type { Store } from '../../store/store';
import { createBotApi } from './api/create-bot-api';
import { createFollowingSender } from './api/create-following-sender';
import { createSender, type SenderObserver } from './api/create-sender';
import { createMovedChats, type MovedChats } from './api/moved-chats';
import { createChatProbe } from './create-chat-probe';
import { createFetchFile } from './create-fetch-file';
import { createMembership } from './create-membership';
import { createTelegramSource, type Sentence } from './create-telegram-source';
import { createBotInfo } from './profile/create-bot-info';
import { createProfileSync, type LocalizedProfile } from './profile/create-profile-sync';
import { createCallbackAnswers } from './show/create-callback-answers';
import { createDeliver } from './show/create-deliver';
import { createMediaFiles } from './show/create-media-files';
import { createMessenger } from './show/create-messenger';
import { createPressGrace, type PressedButton } from './show/create-press-grace';
import { createSend } from './show/create-send';
import { createShownStamps } from './show/shown-stamps';
import { parseRecipient } from './show/recipient';
import { createTranslator } from './translate/create-translator';
import { type AcceptRows, createAcceptUpdates } from './updates/accept-updates';
import { type ConnectionStatus, createStatusBoard } from './updates/connection-status';
import { createPoller } from './updates/create-poller';
import { createWebhook, type Webhook } from './updates/create-webhook';

export type TelegramChannel = {
  channel: Channel;
  /** For the intake's `createPlay`. */
  source: Source;
  /** Begins to receive; nothing waits for Telegram to answer. `accept` = the intake's. */
  start(accept: AcceptRows): Promise<void>;
  /** No update is taken any more; replies can still be sent. */
  stop(): Promise<void>;
  /** For `POST /telegram`; 404 while polling. */
  receive(request: Parameters<Webhook['receive']>[0]): Promise<Awaited<ReturnType<Webhook['receive']>> | 404>;
  status(): ConnectionStatus;
  /** Can the bot see this chat (a delivery recipient)? */
  probe(recipient: string): Promise<ChatState>;
  /** Id of the supergroup the chat of a delivery recipient became; null = it has its own id still. */
  movedTo(recipient: string): string | null;
  /** User name without `@`; null until Telegram told it once. */
  username(): string | null;
  syncProfile(profiles: LocalizedProfile[]): Promise<void>;
};

export type TelegramChannelOptions = {
  config: TelegramConfig;
  /** `BOT_PUBLIC_URL`, for the webhook. */
  publicUrl: string;
  store: Pick<Store, 'kept' | 'lock'>;
  logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Addresses of the managers' chats as set now. */
  managerRecipients(): readonly string[];
  /** Bytes of a picture of the media library. */
  loadMedia(media: Media): Promise<Buffer>;
  sentence: Sentence;
  /** Telegram said 403: the recipient blocked the bot or is gone. */
  onUnreachable?(recipient: string): void;
  observe?: SenderObserver;
};

/** The number before the colon is the bot's id. */
export function botIdOf(token: string): string {
  return token.split(':')[0] ?? '';
}

export function createTelegramChannel(options: TelegramChannelOptions): TelegramChannel {
  const { config, store, logger } = options;
  const { token, apiRoot } = config;
  const botId = botIdOf(token);
  const api = createBotApi({ token, apiRoot });
  const moved = createMovedChats({ botId, kept: store.kept, logger });
  const sender = createFollowingSender(createSender({ api, observe: options.observe }), moved);
  const managerRecipients = () => withMoved(options.managerRecipients(), moved);
  const board = createStatusBoard();
  const botInfo = createBotInfo({ api, botId, kept: store.kept });
  const files = createMediaFiles({ botId, kept: store.kept, loadMedia: options.loadMedia, logger });
  const messenger = createMessenger({ sender, files, logger });
  const answers = createCallbackAnswers(sender);
  const onUnreachable = options.onUnreachable ?? (() => undefined);
  const deliver = createDeliver({ sender, messenger, answers, logger, onUnreachable, stamps: createShownStamps() });
  const translator = createTranslator({ token, botInfo: botInfo.read, managerRecipients });

  const isManagers = (chat: string) =>
    managerRecipients().some((recipient) => parseRecipient(recipient)?.chat === chat);
  const pressGrace = createPressGrace({
    isManagers,
  });
  const onPress = (press: PressedButton) => answers.expect(press, pressGrace(press));
  /** Foreign groups may become what they like. */
  const onMoved = (from: string, to: string) => void (isManagers(from) && moved.note(from, to));
  const createReceiver = (accept: AcceptRows) => {
    const onForeign = () => logger.warn({}, 'something that is no update was passed over');
    const acceptUpdates = createAcceptUpdates({ botId, accept, onPress, onForeign, onMoved });
    if (config.mode === 'polling') {
      return { intake: createPoller({ api, botId, store, accept: acceptUpdates, board, logger }), webhook: null };
    }
    const url = `${options.publicUrl}/telegram`;
    const webhook = createWebhook({ api, url, secret: config.secret, accept: acceptUpdates, board, logger });
    return { intake: webhook, webhook };
  };
  let receiver: ReturnType<typeof createReceiver> | null = null;

  return {
    channel: {
      name: 'telegram',
      deliver,
      send: createSend({ messenger, onUnreachable }),
      isMember: createMembership({ sender }),
      fetchFile: createFetchFile({ sender, token, apiRoot }),
    },
    source: createTelegramSource({
      deliver,
      translator,
      sender,
      messenger,
      answers,
      managerRecipients,
      sentence: options.sentence,
    }),
    async start(accept) {
      receiver = createReceiver(accept);
      await Promise.all([botInfo.start(), moved.load()]);
      receiver.intake.start();
    },
    async stop() {
      botInfo.stop();
      await receiver?.intake.stop();
      answers.stop();
    },
    receive: async (request) => receiver?.webhook?.receive(request) ?? 404,
    status: board.read,
    probe: createChatProbe({ sender }),
    movedTo(recipient) {
      const chat = parseRecipient(recipient)?.chat;
      const current = chat === undefined ? undefined : moved.current(chat);
      return current === undefined || current === chat ? null : current;
    },
    username: () => botInfo.read().username || null,
    syncProfile: createProfileSync({ sender, botId, kept: store.kept, logger }),
  };
}

/** The chats under their present ids too: updates of a group that became a supergroup come from the new one. */
function withMoved(recipients: readonly string[], moved: MovedChats): string[] {
  return recipients.flatMap((recipient) => {
    const to = parseRecipient(recipient);
    const current = to === null ? null : moved.current(to.chat);
    return current === null || current === to?.chat ? [recipient] : [recipient, current];
  });
}
