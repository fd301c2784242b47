import type { Logger } from 'pino';
import type { ErrorReporter } from '../logging/report-to-sentry';
import type { Metrics } from '../metrics/create-metrics';

const quietMs = 60_000;
/** Different errors remembered at once. */
const remembered = 200;

/** Errors of loops and ticks: each is counted, the same one is told once a minute with how often it came meanwhile. */
export function createErrorTeller(options: {
  logger: Pick<Logger, 'error'>;
  reporter: ErrorReporter;
  metrics: Pick<Metrics, 'errors'>;
  now(): number;
}): (part: string) => (error: unknown) => void {
  const told = new Map<string, { at: number; since: number }>();

  return (part) => (error) => {
    options.metrics.errors.inc({ error_type: part });
    const key = `${part} ${error instanceof Error ? error.message : 'unknown'}`;
    const last = told.get(key);
    if (last && options.now() - last.at < quietMs) {
      last.since += 1;
      return;
    }
    told.delete(key);
    told.set(key, { at: options.now(), since: 0 });
    const oldest = told.keys().next();
    if (told.size > remembered && !oldest.done) told.delete(oldest.value);
    options.logger.error({ err: error, part, repeated: last?.since ?? 0 }, 'error');
    options.reporter.report(error);
  };
}
