import cron, { type ScheduledTask } from 'node-cron';
import type { Tick } from './tick';

export type Schedule = { start(): void; stop(): Promise<void> };

/** Ticks with node-cron; one that still runs is not begun again, one that fails is told and waits for its next time. */
export function createSchedule(ticks: Tick[], onError: (error: unknown, tick: string) => void): Schedule {
  const running = new Map<string, Promise<void>>();
  let tasks: ScheduledTask[] = [];

  const begin = (tick: Tick) => {
    if (running.has(tick.name)) return;
    const run = tick
      .run()
      .catch((error: unknown) => onError(error, tick.name))
      .finally(() => running.delete(tick.name));
    running.set(tick.name, run);
  };

  return {
    start() {
      tasks = ticks.map((tick) => cron.schedule(tick.expression, () => begin(tick), { name: tick.name }));
    },
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(running.values());
    },
  };
}
