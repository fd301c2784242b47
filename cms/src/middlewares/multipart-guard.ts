import type { Core } from '@strapi/strapi';

/** The media library as staff use it; clients' files come as raw bodies and never need multipart. */
const UPLOAD = /^\/upload(\/|$)/;

/**
 * Multipart bodies are written to disk before any route is asked: only the media library may cause that, and only for
 * signed-in staff. So the token is checked here, as the admin's own routes check it; the route then asks for the right.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    if (!ctx.is('multipart')) return next();
    if (!UPLOAD.test(ctx.path)) return ctx.send({ data: null, error: refusal }, refusal.status);
    ctx.state.route = { info: { type: 'admin' } };
    return strapi.get('auth').authenticate(ctx, next);
  };

const refusal = { status: 415, name: 'UnsupportedMediaType', message: 'Multipart is not accepted here', details: {} };
