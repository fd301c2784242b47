import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TelegramConfig } from '@vitrina/config';
import pino from 'pino';
import { createTelegramChannel, type TelegramChannel } from '../../bot/src/channels/telegram/create-telegram-channel';
import type { Incoming } from '../../bot/src/conversation/channel';
import { loadDialog } from '../../bot/src/conversation/load-dialog';
import { createIntake, type Intake } from '../../bot/src/conversation/intake/create-intake';
import { createPlay } from '../../bot/src/conversation/intake/create-play';
import type { IntakeLimits } from '../../bot/src/conversation/intake/intake-limits';
import type { Reply } from '../../bot/src/conversation/reply';
import { createSqliteStore } from '../../bot/src/store/sqlite/create-sqlite-store';
import type { Store } from '../../bot/src/store/store';
import type { FakeTelegram } from './fake-telegram';

export type Talk = (incoming: Incoming) => Promise<Reply[]> | Reply[];
export type TelegramStack = { store: Store; intake: Intake; telegram: TelegramChannel; stop(): Promise<void> };
export type TelegramStackOptions = {
  fake: Pick<FakeTelegram, 'url' | 'token'>;
  talk: Talk;
  store: Store;
  webhook?: { publicUrl: string; secret: string };
  limits?: Partial<IntakeLimits>;
  managerRecipients?: string[];
  loadMedia?: () => Promise<Buffer>;
  onLog?: (line: string) => void;
};

/** The bot from the store to Telegram, with a talk of the test's own in place of the conversation core. Not started. */
export function createTelegramStack(options: TelegramStackOptions): TelegramStack & { start(): Promise<void> } {
  const { fake, store, talk, webhook } = options;
  const logger = pino({ level: options.onLog ? 'debug' : 'silent' }, { write: options.onLog ?? (() => undefined) });
  const common = { token: fake.token, apiRoot: fake.url };
  const config: TelegramConfig = webhook
    ? { ...common, mode: 'webhook', secret: webhook.secret }
    : { ...common, mode: 'polling' };
  const telegram = createTelegramChannel({
    config,
    publicUrl: webhook?.publicUrl ?? '',
    store,
    logger,
    managerRecipients: () => options.managerRecipients ?? [],
    loadMedia: options.loadMedia ?? (async () => Buffer.from('picture')),
    sentence: (key) => key,
  });
  const play = createPlay({
    dialogs: store.dialog,
    sources: [telegram.source],
    converse: async (incoming, { dialog }) => ({
      replies: await talk(incoming),
      dialog: loadDialog(dialog),
      writes: [],
    }),
  });
  const intake = createIntake({
    store,
    play,
    logger,
    limits: options.limits,
    notify: {
      dead: (row) => telegram.source.notify(row, 'failed'),
      dropped: (row) => telegram.source.notify(row, 'too-many'),
    },
  });
  return {
    store,
    intake,
    telegram,
    async start() {
      intake.start();
      await telegram.start(intake.accept);
    },
    async stop() {
      await telegram.stop();
      await intake.stop(2_000);
    },
  };
}

/** A file store in a directory of its own. */
export async function openTemporaryStore(): Promise<{ store: Store; file: string; remove(): Promise<void> }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'vitrina-store-'));
  const file = path.join(directory, 'bot.sqlite');
  const store = await createSqliteStore({ file });
  return {
    store,
    file,
    async remove() {
      await store.close().catch(() => undefined);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
