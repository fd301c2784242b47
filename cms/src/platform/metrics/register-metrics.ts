import type { Core } from '@strapi/strapi';
import { countQueue } from './count-queue';
import { createMetrics, type Metrics } from './create-metrics';

const NAME = 'vitrina.metrics';

/** In `register()`: before anything that measures. */
export function registerMetrics({ strapi }: { strapi: Core.Strapi }): void {
  const metrics = createMetrics({ countQueue: () => countQueue(strapi) });
  strapi.add(NAME, () => metrics);
}

export function metricsOf(strapi: Core.Strapi): Metrics {
  const metrics: Metrics = strapi.get(NAME);
  return metrics;
}
