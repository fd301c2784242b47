import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { listLinkOptions, linkSources } from './link-options';
import { linkTypes } from './link-target';

/** Query of `GET /vitrina/link-options`. */
const querySchema = z.object({
  type: z.enum(linkTypes),
  q: z.string().trim().max(200).default(''),
  key: z.string().trim().max(100).default(''),
});

/**
 * `GET /vitrina/link-options?type=&q=&key=` (signed-in staff) → 200 `{data: LinkOption[]}`; 400 wrong query; 403 for
 * a role that may not read entries of that type: the list says no more than the Content Manager would.
 * Call in `register()`.
 */
export function registerLinkOptionsRoute({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/vitrina',
    routes: [
      {
        method: 'GET',
        path: '/link-options',
        handler: (ctx) => handleLinkOptions(ctx, { strapi }),
        info: { type: 'admin' },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
}

type Context = Parameters<Core.ControllerHandler>[0];

async function handleLinkOptions(ctx: Context, { strapi }: { strapi: Core.Strapi }): Promise<void> {
  const query = querySchema.safeParse(ctx.query);
  if (!query.success) return ctx.badRequest('Unknown type of link');
  const { type, q, key } = query.data;
  const permissions = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model: linkSources[type].uid });
  if (permissions.cannot.read()) return ctx.forbidden();
  ctx.body = { data: await listLinkOptions({ type, search: q, key }, { strapi }) };
}
