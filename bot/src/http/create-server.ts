import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { toErrorReply } from './error-reply';

export type ServerOptions = {
  /** CIDR list: forwarded headers of anyone else are ignored. */
  trustedProxies: string[];
  logger: Pick<Logger, 'error'>;
  onError(kind: string): void;
};

/** The bot's HTTP server: limits, headers and the error form; routes are registered by their owners. */
export function createServer({ trustedProxies, logger, onError }: ServerOptions): FastifyInstance {
  const app = fastify({
    logger: false,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit: 256 * 1024,
    // A client that sends a byte a second does not hold a socket for ever (reliability: slow requests).
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 128 },
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  app.server.headersTimeout = 10_000;

  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error, request, reply) => {
    const body = toErrorReply(error);
    if (body.error.status >= 500) {
      onError('http');
      logger.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'request failed');
    }
    return reply.code(body.error.status).send(body);
  });
  app.setNotFoundHandler((_request, reply) => {
    const error = { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} };
    return reply.code(404).send({ data: null, error });
  });
  return app;
}

/** Bodies are read with zod. Without its own compilers the server does not load ajv, a tenth of the bot's start. */
function noSchemas(): never {
  throw new Error('Routes have no JSON schemas here.');
}
