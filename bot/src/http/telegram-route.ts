import type { FastifyInstance } from 'fastify';

export type TelegramReceiver = {
  /** Answers the HTTP status; 200 only after the update is stored. */
  receive(request: { secret: string | undefined; body: unknown }): Promise<number>;
};

/** An update is a few kilobytes; the largest (a long post with entities) stays far below this. */
const bodyLimit = 1024 * 1024;

/** `POST /telegram`: webhook mode. Anything but 200 makes Telegram bring the update again. */
export function registerTelegramRoute(app: FastifyInstance, { receive }: TelegramReceiver): void {
  app.post('/telegram', { bodyLimit }, async (request, reply) => {
    const header = request.headers['x-telegram-bot-api-secret-token'];
    const secret = typeof header === 'string' ? header : undefined;
    const status = await receive({ secret, body: request.body });
    return reply.code(status).send();
  });
}
