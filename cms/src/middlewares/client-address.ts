import type { Core } from '@strapi/strapi';
import { createAddressMatcher } from '@vitrina/config';
import { configOf } from '../platform/cms-config';

const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
];

/**
 * Who really asks. Forwarded headers count only when the connection comes from a trusted proxy, and of
 * `X-Forwarded-For` only the last address no trusted proxy stands behind: everything left of it was written by the
 * client. Later code reads `ctx.request.ip`; `ctx.state.forwarded` tells that somebody passed the request on.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const isTrusted = createAddressMatcher(configOf(strapi).cms.trustedProxies);
  return (ctx, next) => {
    const { headers, socket } = ctx.req;
    ctx.state.forwarded = FORWARDED.some((name) => headers[name] !== undefined);
    if (!isTrusted(socket.remoteAddress ?? '')) {
      for (const name of FORWARDED) delete headers[name];
      return next();
    }
    const hops = String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((hop) => hop.trim())
      .filter((hop) => hop !== '');
    const client = hops.findLast((hop) => !isTrusted(hop)) ?? hops[0];
    if (client) headers['x-forwarded-for'] = client;
    return next();
  };
};
