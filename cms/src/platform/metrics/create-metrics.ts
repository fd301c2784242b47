import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Labels come from closed lists only: a label with a person's data or an unbounded value never enters. */
export type Metrics = ReturnType<typeof createMetrics>;

/** The CMS's measurements; `countQueue` is asked when the page is read. */
export function createMetrics({ countQueue }: { countQueue: () => Promise<Record<string, number>> }) {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({
    name: 'queue_depth',
    help: 'Deliveries that wait, by state',
    labelNames: ['queue'],
    registers,
    async collect() {
      for (const [queue, count] of Object.entries(await countQueue())) this.set({ queue }, count);
    },
  });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'cms_request_duration_seconds',
      help: 'Time to answer a request, by route pattern',
      labelNames: ['route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    applications: new Counter({
      name: 'applications_total',
      help: 'Applications accepted',
      labelNames: ['source'],
      registers,
    }),
    errors: new Counter({ name: 'errors_total', help: 'Failures by kind', labelNames: ['error_type'], registers }),
  };
}
