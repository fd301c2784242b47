import type { Logger } from 'pino';
import type { InboxRow, Store, TakenRow } from '../../store/store';
import type { IntakeLimits } from './intake-limits';
import type { Play } from './play';

export type IntakeOptions = {
  store: Pick<Store, 'inbox'>;
  play: Play;
  /** Epoch milliseconds; the same clock as the store's. */
  now?: () => number;
  logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Metrics and alarms. */
  observe?: IntakeObserver;
  /** The one kind sentence after the last try, and the notice about dropped updates. Their failure is only logged. */
  notify?: { dead(row: TakenRow): Promise<void>; dropped(row: InboxRow): Promise<void> };
  limits?: Partial<IntakeLimits>;
};

export type IntakeObserver = {
  /** A try ended. `ms` from its start. */
  played(result: 'done' | 'retried' | 'waiting' | 'dead', ms: number): void;
  dropped(count: number): void;
};
