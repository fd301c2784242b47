import { timingSafeEqual } from 'node:crypto';
import { isLoopback } from '@vitrina/config';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { DomainError } from '../errors/domain-error';

export type MetricsRouteOptions = {
  registry: Pick<Registry, 'metrics' | 'contentType'>;
  /** null = loopback only. */
  token: string | null;
  /** Brings gauges up to date before they are read. */
  refresh(): Promise<void>;
};

/** `/metrics`: with the token, or from this machine without a forwarding header (a proxy on it would make everyone local). */
export function registerMetricsRoute(app: FastifyInstance, { registry, token, refresh }: MetricsRouteOptions): void {
  app.get('/metrics', async (request, reply) => {
    if (!isAllowed(request, token)) throw new DomainError('UNAUTHORIZED', { message: 'Metrics need their token' });
    await refresh();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

function isAllowed(request: FastifyRequest, token: string | null): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== null && given !== undefined) return isSame(given, token);
  const isForwarded = forwardingHeaders.some((name) => request.headers[name] !== undefined);
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return !isForwarded && isLoopback(address);
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
