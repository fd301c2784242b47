/** One thing done by the clock. A tick carries no meaning of its own (F4): it asks what is due by now, or sweeps. */
export type Tick = {
  name: string;
  /** Cron expression; six fields, the first are seconds. */
  expression: string;
  run(): Promise<void>;
};
