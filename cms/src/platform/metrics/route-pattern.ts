import type { Core } from '@strapi/strapi';

type Context = Parameters<Core.MiddlewareHandler>[0];

/** Pattern of the route that answered (`/api/bot/applications/:number/answers`): a closed list, unlike addresses. */
export function routePattern(ctx: Context): string {
  const matched: unknown = ctx._matchedRoute;
  if (typeof matched !== 'string') return 'none';
  return matched.length > 80 || matched.includes('(') ? 'static' : matched;
}
