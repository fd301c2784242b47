import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { PreviewClaim, SignedPreview } from '@vitrina/config';
import { largestFile } from '../../conversation/file-rules';
import { DomainError } from '../../errors/domain-error';
import type { InboxRow, Store, WebSession } from '../../store/store';
import { webChatKey } from '../../store/web-chat-key';
import { toPreviewPayload } from './preview-payload';
import { createSessionGate, type SessionRoute, tooMany } from './session-gate';
import { hashSecret, newSecret, newSessionId } from './session-secret';
import type { Uploads } from './uploads';
import { createWaiters } from './waiters';
import {
  type WebEvent,
  webEventSchema,
  type WebInboxBody,
  type WebSessionInput,
  webMessagesQuerySchema,
  webSessionSchema,
} from './web-event';

export type WebRoutesOptions = {
  store: Pick<Store, 'web' | 'onWake'>;
  uploads: Uploads;
  /** Durable when it resolves. */
  accept(rows: InboxRow[]): Promise<{ accepted: number; repeated: number; dropped: number }>;
  /** The simulator plays both sides of a sale: never on a server people can reach (APP_MODE=local only). */
  allowSimulator: boolean;
  /** What a link of the CMS allows to see; null = forged or too old. */
  readPreview(link: SignedPreview): PreviewClaim | null;
  /** Names the state of what previews play; another one after every saving. */
  previewStamp(): Promise<string>;
  now(): number;
};

const jsonLimit = 16 * 1024;
const messagesPerAnswer = 200;

/**
 * The web channel's HTTP side (DESIGN 6). Everything a browser sends goes through the same durable inbox as Telegram's updates;
 * 202 is said only after it is stored.
 */
export function registerWebRoutes(app: FastifyInstance, options: WebRoutesOptions): { release(): void } {
  const { store, uploads, now } = options;
  const waiters = createWaiters();
  const gate = createSessionGate({ web: store.web, now });
  const stopListening = store.onWake((channel, session) => {
    if (channel === 'web') waiters.notify(session);
  });

  app.post('/chat/sessions', { bodyLimit: jsonLimit }, async (request, reply) => {
    gate.admitNew(request, reply);
    const input = parse(webSessionSchema, request.body);
    if (input.mode === 'simulator' && !options.allowSimulator) {
      throw new DomainError('FORBIDDEN', { message: 'The simulator is open in local mode only' });
    }
    const payload = payloadOf(input, options);
    const secret = newSecret();
    const session = { id: newSessionId(), secretHash: hashSecret(secret), mode: input.mode, payload };
    await store.web.createSession({ ...session, locale: input.locale ?? null, createdAt: now() });
    return reply.code(201).send({ data: { id: session.id, secret } });
  });

  app.post<SessionRoute>('/chat/sessions/:id/events', { bodyLimit: jsonLimit }, async (request, reply) => {
    const session = await gate.admitWriter(request, reply);
    const event = parse(webEventSchema, request.body);
    const row = await toRow(session, event, uploads);
    const { dropped } = await options.accept([row]);
    if (dropped > 0) throw tooMany(reply, 60);
    return reply.code(202).send({ data: { id: event.id } });
  });

  app.get<SessionRoute>('/chat/sessions/:id/messages', async (request, reply) => {
    const session = await gate.admitReader(request, reply);
    const { after, wait } = parse(webMessagesQuerySchema, request.query);
    const read = () => store.web.after(session.id, after, messagesPerAnswer);
    const waiting = new AbortController();
    reply.raw.on('close', () => waiting.abort());
    // Asleep before the first look, so that nothing said in between is missed.
    const news = wait > 0 ? waiters.wait(session.id, wait * 1000, waiting.signal) : Promise.resolve();
    let messages = await read();
    if (messages.length === 0 && wait > 0) {
      await news;
      messages = await read();
    }
    waiting.abort();
    return { data: messages.map(({ body, ...rest }) => ({ ...rest, ...(body as object) })) }; // our own bodies are objects
  });

  // The preview asks every second whether somebody saved.
  app.get<SessionRoute>('/chat/sessions/:id/preview', async (request, reply) => {
    const { mode } = await gate.admitReader(request, reply);
    if (mode !== 'preview') throw new DomainError('NOT_FOUND', { message: 'This session is no preview' });
    return { data: { stamp: await options.previewStamp() } };
  });

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestFile }, (_request, body, done) =>
      done(null, body),
    );
    const admitted = new WeakMap<FastifyRequest, WebSession>();
    scope.post<SessionRoute>('/chat/sessions/:id/files', {
      bodyLimit: largestFile,
      // Before the body: ten megabytes of a stranger are not worth reading.
      onRequest: async (request, reply) => void admitted.set(request, await gate.admitUpload(request, reply)),
      async handler(request, reply) {
        const session = admitted.get(request);
        const id = session && (await saveUpload(request, session, uploads));
        if (!id) throw tooMany(reply, 3600);
        return reply.code(201).send({ data: { id } });
      },
    });
  });

  return {
    release() {
      stopListening();
      waiters.releaseAll();
    },
  };
}

/** What the session's start stands for. */
function payloadOf(input: WebSessionInput, { readPreview }: Pick<WebRoutesOptions, 'readPreview'>): string | null {
  if (input.mode !== 'preview') return input.payload ?? null;
  const claim = readPreview(input.preview);
  if (!claim)
    throw new DomainError('FORBIDDEN', { message: 'The link of the preview is wrong or older than 15 minutes' });
  return toPreviewPayload(claim);
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({ path, name: 'ValidationError', message }));
  throw new DomainError('BAD_REQUEST', { message: 'The request is not understood', details: { errors } });
}

async function toRow(session: WebSession, event: WebEvent, uploads: Uploads): Promise<InboxRow> {
  if (event.side === 'managers' && session.mode !== 'simulator') {
    throw new DomainError('FORBIDDEN', { message: 'Only the simulator has a managers’ side' });
  }
  const file = event.type === 'file' ? await uploads.info(session.id, event.payload) : null;
  if (event.type === 'file' && !file) throw new DomainError('NOT_FOUND', { message: 'No such upload' });
  const { id, mode, locale, payload } = session;
  const body: WebInboxBody = { session: id, mode, locale, payload, event, file };
  return { bot: `web:${id}`, id: event.id, chat: webChatKey(id, event.side), lane: 'chat', body };
}

async function saveUpload(request: FastifyRequest, session: WebSession, uploads: Uploads): Promise<string | null> {
  const { body, headers } = request;
  if (!Buffer.isBuffer(body) || body.length === 0)
    throw new DomainError('BAD_REQUEST', { message: 'The file is empty' });
  const name = decodeName(String(headers['x-file-name'] ?? ''));
  const mime = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? null;
  return uploads.save(session.id, { bytes: body, mime, name });
}

function decodeName(encoded: string): string | null {
  try {
    return (
      decodeURIComponent(encoded)
        .replace(/[\p{Cc}/\\]/gu, '')
        .slice(0, 120) || null
    );
  } catch {
    return null;
  }
}
