import type { Core } from '@strapi/strapi';
import { configOf } from '../cms-config';
import { metricsOf } from '../metrics/register-metrics';
import { mayReadMetrics } from './may-read-metrics';
import { readHealth } from './read-health';

type Context = Parameters<Core.ControllerHandler>[0];

/**
 * `GET /health/live` 200 while the process answers · `GET /health/ready` 200 when the database answers, else 503 ·
 * `GET /health` `{status, parts}`, 503 only when `status` is `down` · `GET /metrics` in Prometheus' form, with
 * `METRICS_TOKEN` or from this machine. Called in `register()`.
 */
export function registerHealthRoutes({ strapi }: { strapi: Core.Strapi }): void {
  const route = (path: string, handler: Core.ControllerHandler) => ({
    method: 'GET' as const,
    path,
    handler,
    config: { auth: false as const },
    info: {},
  });
  strapi.server.routes([
    route('/health/live', (ctx: Context) => answer(ctx, 200, { status: 'ok' })),
    route('/health/ready', async (ctx: Context) => {
      const { parts } = await readHealth({ strapi, now: new Date() });
      const ready = parts.store.status === 'ok';
      answer(ctx, ready ? 200 : 503, { status: ready ? 'ok' : 'down' });
    }),
    route('/health', async (ctx: Context) => {
      const health = await readHealth({ strapi, now: new Date() });
      answer(ctx, health.status === 'down' ? 503 : 200, health);
    }),
    route('/metrics', async (ctx: Context) => {
      if (!mayReadMetrics(ctx, configOf(strapi).metricsToken)) return answer(ctx, 403, { status: 'forbidden' });
      const { registry } = metricsOf(strapi);
      ctx.type = registry.contentType;
      ctx.body = await registry.metrics();
    }),
  ]);
}

function answer(ctx: Context, status: number, body: unknown): void {
  ctx.set('Cache-Control', 'no-store');
  ctx.status = status;
  ctx.body = body;
}
