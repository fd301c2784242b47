import type { Core } from '@strapi/strapi';

/** The media library's own routes; clients' files come as raw bodies and never need it. */
const UPLOAD = /^\/(api\/)?upload(\/|$)/;

/** Multipart bodies are written to disk before any route is asked: only the media library may cause that, with a token. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  if (!ctx.is('multipart')) return next();
  if (!UPLOAD.test(ctx.path)) return ctx.send({ data: null, error: refusal(415, 'UnsupportedMediaType') }, 415);
  if (!ctx.get('Authorization')) return ctx.send({ data: null, error: refusal(401, 'UnauthorizedError') }, 401);
  return next();
};

function refusal(status: number, name: string) {
  return {
    status,
    name,
    message: status === 401 ? 'Missing or invalid credentials' : 'Multipart is not accepted here',
    details: {},
  };
}
