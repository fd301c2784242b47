import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Store, StoreLock } from '../../../store/store';
import type { CallFailure } from '../api/call-result';
import type { BotApi } from '../api/create-bot-api';
import { allowedUpdates } from '../translate/update-schema';
import type { StatusBoard } from './connection-status';

export type UpdateIntake = { start(): void; stop(): Promise<void> };

export type PollerOptions = {
  api: BotApi;
  botId: string;
  store: Pick<Store, 'kept' | 'lock'>;
  /** Resolves when the updates are stored durably. */
  accept(updates: unknown[]): Promise<void>;
  board: StatusBoard;
  logger: Pick<Logger, 'info' | 'warn'>;
  now?: () => number;
};

/** Bot API: at most 50 s. Above it our own patience: a dropped connection must not stall the bot. */
const longPollSeconds = 50;
const patienceMs = (longPollSeconds + 10) * 1_000;
/** A server that does not hold the request open must not be asked without a pause. */
const shortestMs = 300;
/** Telegram keeps updates for a day, and after a quiet week numbers them anew: an older offset could skip new ones. */
const offsetLifeMs = 24 * 3_600_000;
/** Also after a lock was lost with its connection, so not long. */
const standByMs = 2_000;
const backoffMs = { first: 1_000, longest: 30_000 };
const conflictMs = 3_000;
const unauthorizedMs = 30_000;

const offsetSchema = z.object({ offset: z.number(), at: z.number() });
const batchSchema = z.array(z.looseObject({ update_id: z.number() }));

/**
 * getUpdates in a loop of our own (DESIGN 3): the next offset, which acknowledges, is asked for only after the batch is
 * stored. One poller per token: of several processes on one store the first polls, the others stand by.
 */
export function createPoller(options: PollerOptions): UpdateIntake {
  const { api, board, logger } = options;
  const now = options.now ?? Date.now;
  const offsets = createOffsets(options);
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let failures = 0;

  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  const poll = async (last: Offset, signal: AbortSignal) => {
    const offset = now() - last.at < offsetLifeMs ? last.offset : undefined;
    // Asked without patience until one answer has come: in a quiet night health would not know for a minute.
    const timeout = board.read().status === 'ok' ? longPollSeconds : 0;
    const payload = { offset, limit: 100, timeout, allowed_updates: allowedUpdates };
    const askedAt = now();
    const result = await api.call('getUpdates', payload, { timeoutMs: patienceMs, signal });
    if (!result.ok) {
      if (!signal.aborted) await settle(result);
      return last;
    }
    failures = 0;
    board.set({ status: 'ok' });
    const updates = batchSchema.parse(result.result);
    if (updates.length === 0) {
      await pause(Math.max(0, askedAt + shortestMs - now()));
      return last;
    }
    await options.accept(updates);
    const next = { offset: Math.max(...updates.map(({ update_id }) => update_id)) + 1, at: now() };
    offsets.keep(next);
    return next;
  };
  const settle = async (failure: CallFailure) => {
    failures += 1;
    const { status, waitMs } = judge(failure, failures);
    board.set({ status, detail: `getUpdates: ${failure.kind}` });
    logger.warn({ kind: failure.kind, waitMs }, 'no updates from Telegram');
    if (failure.kind === 'conflict')
      await api.call('deleteWebhook', { drop_pending_updates: false }, { timeoutMs: 10_000 });
    await pause(waitMs);
  };
  const loop = async ({ lost }: StoreLock) => {
    const signal = AbortSignal.any([stopping.signal, lost]);
    let last: Offset | undefined;
    await api.call('deleteWebhook', { drop_pending_updates: false }, { timeoutMs: 10_000, signal });
    while (!signal.aborted) {
      try {
        last = await poll(last ?? (await offsets.load()), signal);
      } catch (error) {
        // Not stored, so not acknowledged: the same updates come again.
        board.set({ status: 'degraded', detail: 'updates cannot be stored' });
        logger.warn({ err: error }, 'updates could not be stored');
        await pause(backoffMs.first);
      }
    }
    await offsets.kept();
  };
  const takeLockAndLoop = async () => {
    while (!stopping.signal.aborted) {
      const lock = await askForLock(options);
      if (lock !== null) {
        await loop(lock).finally(() => lock.release());
        continue;
      }
      await pause(standByMs);
    }
  };
  return {
    start() {
      running = takeLockAndLoop();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** null = another process polls, or nobody knows. */
async function askForLock({ store, botId, board, logger }: PollerOptions): Promise<StoreLock | null> {
  try {
    const lock = await store.lock(`telegram:poller:${botId}`);
    if (lock === null) board.set({ status: 'ok', detail: 'another process polls' });
    return lock;
  } catch (error) {
    board.set({ status: 'degraded', detail: 'nobody may poll while the store cannot be asked' });
    logger.warn({ err: error }, 'the store could not be asked who polls');
    return null;
  }
}

type Offset = z.infer<typeof offsetSchema>;

/** Keeping is not waited for: an older offset asks again for what the store knows already, and the store passes it over. */
function createOffsets({ store, botId, logger }: Pick<PollerOptions, 'store' | 'botId' | 'logger'>) {
  const key = `telegram:offset:${botId}`;
  let keeping: Promise<void> = Promise.resolve();
  return {
    async load(): Promise<Offset> {
      const known = offsetSchema.safeParse(await store.kept.read(key));
      return known.success ? known.data : { offset: 0, at: 0 };
    },
    keep(offset: Offset): void {
      keeping = store.kept
        .write(key, offset)
        .catch((error: unknown) => logger.warn({ err: error }, 'the polling offset could not be kept'));
    },
    kept: () => keeping,
  };
}

function judge(failure: CallFailure, failures: number): { status: 'degraded' | 'down'; waitMs: number } {
  const { kind, retryAfterMs } = failure;
  if (kind === 'flood') return { status: 'degraded', waitMs: retryAfterMs ?? backoffMs.first };
  if (kind === 'conflict') return { status: 'degraded', waitMs: conflictMs };
  if (kind === 'unauthorized' || kind === 'unknown-method') return { status: 'down', waitMs: unauthorizedMs };
  return { status: 'degraded', waitMs: Math.min(backoffMs.first * 2 ** (failures - 1), backoffMs.longest) };
}
