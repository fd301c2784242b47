import { createLoop } from '../loop/loop';
import type { OutboxRow } from '../store/store';
import { isTransient, sendSubmit, type SendSubmitOptions } from './send-submit';
import { createRecordRound } from './record-round';
import type { SendRecordsOptions } from './send-records';

export type UnsentWriter = {
  start(): void;
  stop(): Promise<void>;
  /** The CMS is back, or something was just written: look now. */
  wake(): void;
};

export type UnsentWriterOptions = {
  outbox: SendSubmitOptions['outbox'] & SendRecordsOptions['outbox'];
  cms: SendSubmitOptions['cms'] & SendRecordsOptions['cms'];
  settle: SendSubmitOptions['settle'];
  onApplication: SendSubmitOptions['onApplication'];
  alarm: SendSubmitOptions['alarm'];
  /** Is a turn posting this write itself right now? Then it is left to the turn. */
  isBusy(key: string): boolean;
  onError(error: unknown): void;
  intervalMs?: number;
};

const submitsAtOnce = 8;
/** Longer than the most patient post. */
const submitLeaseMs = 20_000;
const busyDelayMs = 1_000;

/**
 * The store's outbox on its way to the CMS. Submits have a loop of their own, ahead of the notes: an application never waits
 * behind a batch of events.
 */
export function createUnsentWriter(options: UnsentWriterOptions): UnsentWriter {
  const { outbox, intervalMs = 1_000 } = options;
  /** An outage is the ordinary reason to wait and is told by health, not by an error a second. */
  const onError = (error: unknown) => {
    if (!isTransient(error)) options.onError(error);
  };

  const submits = createLoop({
    intervalMs,
    onError,
    async round() {
      const rows = await outbox.take(['application', 'answers'], submitsAtOnce, submitLeaseMs);
      const send = (row: OutboxRow) =>
        options.isBusy(row.key) ? outbox.postpone(row.key, busyDelayMs) : sendSubmit(row, options);
      await Promise.all(rows.map((row) => send(row).catch(onError)));
      return rows.length === submitsAtOnce ? 'again' : 'rest';
    },
  });
  const records = createLoop({ intervalMs, onError, round: createRecordRound(options, Date.now) });

  return {
    start() {
      submits.start();
      records.start();
    },
    async stop() {
      await Promise.all([submits.stop(), records.stop()]);
    },
    wake() {
      submits.wake();
      records.wake();
    },
  };
}
