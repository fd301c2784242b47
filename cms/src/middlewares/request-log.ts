import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { metricsOf } from '../platform/metrics/register-metrics';
import { routePattern } from '../platform/metrics/route-pattern';

type Context = Parameters<Core.MiddlewareHandler>[0];

/**
 * One line and one measurement per request. Never the address itself: query strings and paths may hold personal data;
 * the route's pattern is enough to find the code. The request id is taken over from the bot, so that one act can be
 * followed through both logs.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const { requestSeconds, errors } = metricsOf(strapi);
  return async (ctx, next) => {
    const started = performance.now();
    const requestId = requestIdOf(ctx);
    ctx.state.requestId = requestId;
    ctx.set('X-Request-Id', requestId);
    await next();
    const ms = performance.now() - started;
    const route = routePattern(ctx);
    requestSeconds.observe({ route }, ms / 1000);
    if (ctx.status >= 500) errors.inc({ error_type: 'http_5xx' });
    strapi.log.http('request', { requestId, method: ctx.method, route, status: ctx.status, ms: Math.round(ms) });
  };
};

function requestIdOf(ctx: Context): string {
  const given = ctx.get('X-Request-Id');
  return /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : randomUUID();
}
