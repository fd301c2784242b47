import type { FastifyInstance } from 'fastify';
import { type HealthParts, summariseHealth } from './health';

export type HealthRoutesOptions = {
  /** The own store answers; the CMS may be down (O4). */
  isReady(): Promise<boolean>;
  parts(): Promise<HealthParts>;
};

/** `/health/live` the process, `/health/ready` the own store, `/health` all parts (503 only for `down`). */
export function registerHealthRoutes(app: FastifyInstance, { isReady, parts }: HealthRoutesOptions): void {
  app.get('/health/live', async () => ({ status: 'ok' }));

  app.get('/health/ready', async (_request, reply) => {
    const ready = await isReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'down' });
  });

  app.get('/health', async (_request, reply) => {
    const health = summariseHealth(await parts());
    return reply.code(health.status === 'down' ? 503 : 200).send(health);
  });
}
