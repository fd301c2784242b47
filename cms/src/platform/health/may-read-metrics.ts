import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isLoopback } from '@vitrina/config';

type Context = Parameters<Core.ControllerHandler>[0];

/** With the token from anywhere; without it from this machine only, and not when a proxy on it passed the request on. */
export function mayReadMetrics(ctx: Context, token: string | null): boolean {
  const given = /^Bearer (.+)$/.exec(ctx.get('Authorization'))?.[1];
  if (token !== null && given !== undefined) return timingSafeEqual(sha256(given), sha256(token));
  const address = (ctx.req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return isLoopback(address) && ctx.state.forwarded !== true;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
