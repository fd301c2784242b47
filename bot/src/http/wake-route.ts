import { deriveKey, verifySignature } from '@vitrina/config';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../errors/domain-error';

export type WakeRouteOptions = {
  apiToken: string;
  now(): number;
  onWake(what: 'content' | 'deliveries'): void;
};

const wakeSchema = z.object({ what: z.enum(['content', 'deliveries']) });
const maxAgeSeconds = 60;

/** `POST /internal/wake`: the CMS says that something was published or is urgent. A replay within the minute only wakes us again. */
export function registerWakeRoute(app: FastifyInstance, { apiToken, now, onWake }: WakeRouteOptions): void {
  const key = deriveKey(apiToken, 'wake');

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The signature is over the bytes as sent, so they are parsed after it was checked.
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4096 }, (_request, body, done) => done(null, body));
    scope.post('/internal/wake', async (request, reply) => {
      const text = typeof request.body === 'string' ? request.body : '';
      const header = request.headers['x-vitrina-signature'];
      const signed =
        typeof header === 'string' && verifySignature(key, text, { header, now: new Date(now()), maxAgeSeconds });
      if (!signed) throw new DomainError('UNAUTHORIZED', { message: 'Wrong or old signature' });
      const parsed = wakeSchema.safeParse(parseJson(text));
      if (!parsed.success) throw new DomainError('BAD_REQUEST', { message: 'Unknown wake' });
      onWake(parsed.data.what);
      return reply.code(204).send();
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
