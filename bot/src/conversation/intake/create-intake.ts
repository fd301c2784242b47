import { randomUUID } from 'node:crypto';
import type { InboxRow } from '../../store/store';
import { createChatWorker } from './chat-worker';
import { createDroppedNotices } from './dropped-notices';
import { intakeLimits } from './intake-limits';
import type { IntakeOptions } from './intake-options';
import { createLane } from './lane';
import { internalBot } from './source';

export type Intake = {
  /** Durable when it resolves: only then may the channel acknowledge. Throws = the store is out of reach, do not acknowledge. */
  accept(rows: InboxRow[]): Promise<{ accepted: number; repeated: number; dropped: number }>;
  /** Begins to play, first of all what a former process left unfinished. */
  start(): void;
  /** Lets the updates being played end (at most `graceMs`), begins no new ones. The rest is replayed after the next start. */
  stop(graceMs?: number): Promise<void>;
  /** Chats being played now. */
  active(): number;
};

const allLanes: ReadonlySet<InboxRow['lane']> = new Set(['urgent', 'chat']);

/** The durable intake of DESIGN 3: store → acknowledge → one worker per chat, in order, chats in parallel. */
export function createIntake(options: IntakeOptions): Intake {
  const limits = { ...intakeLimits, ...options.limits };
  const now = options.now ?? Date.now;
  const observe = options.observe ?? { played: () => undefined, dropped: () => undefined };
  const notify = options.notify ?? { dead: async () => undefined, dropped: async () => undefined };
  const { store, logger } = options;
  const onError = (error: unknown) => logger.error({ err: error }, 'the store did not answer the intake');

  const work = createChatWorker({ ...options, limits, now, observe, notify });
  const owner = randomUUID();
  const lanes = (['urgent', 'chat'] as const).map((name) =>
    createLane({ name, owner, inbox: store.inbox, limits, work, onError }),
  );
  const noticeDropped = createDroppedNotices({ everyMs: limits.droppedNoticeMs, now, notify: notify.dropped });
  const timers: NodeJS.Timeout[] = [];
  let running = false;

  const pump = (names: ReadonlySet<InboxRow['lane']> = allLanes) => {
    if (running) lanes.forEach((lane) => names.has(lane.name) && lane.pump());
  };
  return {
    async accept(rows) {
      // What the program tells a chat always has room: it is one row a submit, and nobody would say it again.
      const limit = rows.every(({ bot }) => bot === internalBot) ? Infinity : limits.waitingPerChat;
      const { droppedChats, ...counts } = await store.inbox.accept(rows, limit);
      if (counts.accepted > 0) pump(new Set(rows.map(({ lane }) => lane)));
      if (counts.dropped > 0) {
        observe.dropped(counts.dropped);
        noticeDropped(rows, droppedChats).catch((error: unknown) => logger.warn({ err: error }, 'notice not sent'));
      }
      return counts;
    },
    start() {
      running = true;
      timers.push(setInterval(() => pump(), limits.tickMs));
      timers.push(setInterval(() => lanes.forEach((lane) => lane.renew().catch(onError)), limits.renewMs));
      pump();
    },
    async stop(graceMs = limits.handlerMs) {
      running = false;
      const grace = setTimeout(() => lanes.forEach((lane) => lane.abort()), graceMs);
      await Promise.all(lanes.map((lane) => lane.drained()));
      clearTimeout(grace);
      timers.forEach(clearInterval);
    },
    active: () => lanes.reduce((sum, lane) => sum + lane.size(), 0),
  };
}
