import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type PageProfile = { name: string; commands: { command: string; description: string }[] };

export type PageRoutesOptions = {
  /** Folder of the chat page (`public/assets/simulator`). */
  directory: string;
  /** Origin pictures of the CMS come from, and the one that may frame the page (the admin). */
  cmsOrigin: string;
  /** What the phone shows of the bot in a language, as Telegram does; null = no content yet. */
  profile(locale: string): PageProfile | null;
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** `GET /chat` and its files, read once: a page of a few kilobytes that never changes while the bot runs. */
export function registerPageRoutes(app: FastifyInstance, { directory, cmsOrigin, profile }: PageRoutesOptions): void {
  const policy = contentPolicy(cmsOrigin);
  for (const name of readdirSync(directory)) {
    const type = types[path.extname(name)];
    if (!type) continue;
    const body = readFileSync(path.join(directory, name));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
    const address = name === 'index.html' ? '/chat' : `/chat/assets/${name}`;
    app.get(address, async (request, reply) => {
      reply.header('etag', etag).header('cache-control', 'no-cache').header('content-security-policy', policy);
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type(type).send(body);
    });
  }
  app.get<{ Querystring: { locale?: string } }>('/chat/profile', async (request) => ({
    data: profile(String(request.query.locale ?? '')),
  }));
  app.get('/chat/', async (_request, reply) => reply.redirect('/chat', 308));
}

function contentPolicy(cmsOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `img-src 'self' data: blob: ${cmsOrigin}`,
    `media-src 'self' blob: ${cmsOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${cmsOrigin}`,
  ].join('; ');
}
