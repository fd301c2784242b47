import type { Core } from '@strapi/strapi';

type Closed = { method: string; path: RegExp; why: string };

/** Routes of Strapi that are not part of this product and would be a way in, out or around. */
const CLOSED: Closed[] = [
  {
    method: 'POST',
    path: /^\/(api\/)?email(\/test|\/verify)?$/,
    why: 'any signed-in person could send letters through the server',
  },
  {
    method: 'POST',
    path: /^\/upload\/actions\/upload-from-urls$/,
    why: 'the server would fetch addresses of somebody’s choice',
  },
  { method: 'POST', path: /^\/upload\/(ai-|actions\/generate-ai)/, why: 'pictures would leave for an outside service' },
  { method: 'PUT', path: /^\/i18n\/settings$/, why: 'any signed-in person could switch on an outside translator' },
  { method: 'POST', path: /^\/admin\/register-admin$/, why: 'the owner comes from the environment, never from a page' },
];

/** Answers 404 as if they did not exist. */
export default (): Core.MiddlewareHandler => (ctx, next) => {
  const path = ctx.path.replace(/\/+$/, '').toLowerCase();
  if (!CLOSED.some((closed) => closed.method === ctx.method && closed.path.test(path))) return next();
  ctx.notFound();
};
