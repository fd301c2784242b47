import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Names and labels are relied on from outside (DESIGN 6); every label value comes from a closed list. */
export type Metrics = ReturnType<typeof createMetrics>;

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    messages: new Counter({
      name: 'telegram_messages_total',
      help: 'Events of people, by kind and by what became of them',
      labelNames: ['message_type', 'status'] as const,
      registers,
    }),
    commands: new Counter({
      name: 'telegram_commands_total',
      help: 'Commands of people; unknown ones are counted as other',
      labelNames: ['command'] as const,
      registers,
    }),
    activeUsers: new Gauge({
      name: 'telegram_active_users',
      help: 'People who wrote within the last 24 hours',
      registers,
    }),
    errors: new Counter({
      name: 'errors_total',
      help: 'Errors by the part they came from',
      labelNames: ['error_type'] as const,
      registers,
    }),
    uptime: new Gauge({ name: 'bot_uptime_seconds', help: 'Seconds since the start of the process', registers }),
    applications: new Counter({
      name: 'applications_total',
      help: 'Applications acknowledged by the CMS',
      labelNames: ['source'] as const,
      registers,
    }),
    deliveries: new Counter({
      name: 'deliveries_total',
      help: 'Deliveries by class and result',
      labelNames: ['class', 'result'] as const,
      registers,
    }),
    queueDepth: new Gauge({
      name: 'queue_depth',
      help: 'Rows waiting in the own store',
      labelNames: ['queue'] as const,
      registers,
    }),
    cmsDuration: new Histogram({
      name: 'cms_request_duration_seconds',
      help: 'Calls to the CMS by route',
      labelNames: ['route'] as const,
      buckets: seconds,
      registers,
    }),
  };
}
