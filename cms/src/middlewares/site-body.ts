import type { Core } from '@strapi/strapi';
import { bodyLimitBytes } from '../platform/security/body-limits';

type Context = Parameters<Core.MiddlewareHandler>[0];
/** The body of a post of the site's form as it came. */
export type SiteBody = { type: string; bytes: Buffer };

const route = /^\/api\/applications\/?$/i;

/**
 * The site's form comes from anybody: Strapi's body parser would unpack a compressed body of any size, write the files of
 * a multipart one to the disk and forget which keys a JSON object had twice. So this one route gets its bytes as they
 * came and reads them itself; without a type the parser leaves the request alone.
 */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  if (ctx.method !== 'POST' || !route.test(ctx.path)) return next();
  const encoding = ctx.get('Content-Encoding').trim().toLowerCase();
  if (encoding !== '' && encoding !== 'identity') return refuse(ctx, { status: 415, name: 'UnsupportedMediaType' });
  const bytes = await readBytes(ctx);
  if (!bytes) return refuse(ctx, { status: 413, name: 'PayloadTooLargeError' });
  const body: SiteBody = { type: ctx.get('Content-Type'), bytes };
  ctx.state.siteBody = body;
  delete ctx.req.headers['content-type'];
  return next();
};

/** null = too large; what is left unread Node throws away once the answer is sent. */
async function readBytes(ctx: Context): Promise<Buffer | null> {
  if ((ctx.request.length ?? 0) > bodyLimitBytes) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of ctx.req.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > bodyLimitBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function refuse(ctx: Context, { status, name }: { status: number; name: string }): void {
  const message = status === 413 ? 'The request is too large' : 'This encoding is not accepted';
  ctx.send({ data: null, error: { status, name, message, details: {} } }, status);
}
