import type { CmsClient } from '../cms-client/cms-client';
import { createLoop } from '../loop/loop';
import type { Store } from '../store/store';
import { createRecipientQueue } from './create-recipient-queue';
import { createReporter } from './create-reporter';
import { toRecoveredResult } from './recover-sends';
import { sendDelivery, type SendDeliveryOptions } from './send-delivery';

export type DeliveryRunner = {
  start(): void;
  /** Sends nothing new, waits for the calls in flight, reports. */
  stop(): Promise<void>;
  /** Something urgent is due: claim now instead of at the next second. */
  wake(): void;
};

export type DeliveryRunnerOptions<M> = Omit<SendDeliveryOptions<M>, 'store'> & {
  store: Pick<Store, 'id' | 'sends'>;
  cms: Pick<CmsClient, 'claimDeliveries' | 'reportDeliveries'>;
  /** A bot that has never had content has no words for a message: nothing is claimed until it has. */
  hasContent(): boolean;
  /** Managers' chats that are back since this was last asked. Lost with a claim that fails: they are tried every ten minutes anyway. */
  takeBack?(): string[];
  /** Told of every error of a round; the round is tried again a second later. */
  onError(error: unknown): void;
  intervalMs?: number;
};

/** At most this many rows a claim (DESIGN 5: 2 s of work). */
const claimLimit = 60;
/** Chats served at once. */
const parallelRecipients = 16;
/** Rows held here (waiting for their chat, or for the report): above this nothing more is claimed. */
const heldLimit = 240;
/** A process that shares the store may die while this one lives. */
const recoverEveryMs = 5_000;

/** The bot's half of the outbox (DESIGN 5): claim → started → send → finished → report, once a second or when woken. */
export function createDeliveryRunner<M>(options: DeliveryRunnerOptions<M>): DeliveryRunner {
  const { cms, store, onError } = options;
  const stopping = new AbortController();
  const queue = createRecipientQueue({ parallel: parallelRecipients, onError });
  const reporter = createReporter({ store, cms, onError });
  let recoveredAt = -Infinity;

  const recover = async () => {
    const rows = await store.sends.unreported();
    for (const row of rows) if (!reporter.has(row)) reporter.add(toRecoveredResult(row));
    recoveredAt = options.now();
  };

  const round = async () => {
    if (options.now() - recoveredAt > recoverEveryMs) await recover();
    const limit = Math.min(claimLimit, heldLimit - queue.size() - reporter.waiting());
    if (limit <= 0 || !options.hasContent()) return 'rest';
    const claimedAt = options.now();
    const started = await store.sends.held();
    const channels = options.senders.map(({ name }) => name);
    const reachable = options.takeBack?.() ?? [];
    const request = { bot: store.id, limit, channels, started, ...(reachable.length > 0 && { reachable }) };
    const claimed = await cms.claimDeliveries(request, stopping.signal);
    for (const delivery of claimed) {
      queue.add(`${delivery.channel} ${delivery.recipient}`, async () => {
        reporter.add(await sendDelivery({ delivery, claimedAt, signal: stopping.signal }, options));
      });
    }
    return claimed.length === limit ? 'again' : 'rest';
  };
  const loop = createLoop({ round, intervalMs: options.intervalMs ?? 1_000, onError });

  return {
    start() {
      reporter.start();
      loop.start();
    },
    wake: loop.wake,
    async stop() {
      stopping.abort();
      await loop.stop();
      await queue.idle();
      await reporter.stop();
    },
  };
}
