import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { staffActions } from '../../platform/access/staff-actions';
import { adminActor } from '../../shared/admin-actor';
import { answering } from '../../shared/errors';
import { parseInput } from '../../shared/parse-input';
import { clientOf } from './client-of';

const idSchema = z.string().regex(/^[a-z0-9]{24}$/);
const mergeSchema = z.object({ into: idSchema });

/** Possible duplicates of a client, merging and taking it back (E1), for staff with the right to merge. Call in `register()`. */
export function registerClientRoutes({ strapi }: { strapi: Core.Strapi }): void {
  const duplicates = answering(async (ctx) => {
    ctx.body = { data: await clientOf(strapi).duplicates(parseInput(idSchema, ctx.params.id)) };
  });
  const merge = answering(async (ctx) => {
    const actor = adminActor(strapi);
    if (!actor) return ctx.unauthorized();
    const from = parseInput(idSchema, ctx.params.id);
    const { into } = parseInput(mergeSchema, ctx.request.body);
    await clientOf(strapi).mergeByStaff({ from, into, who: actor.name });
    ctx.body = { data: await clientOf(strapi).duplicates(into) };
  });
  const undo = answering(async (ctx) => {
    const actor = adminActor(strapi);
    if (!actor) return ctx.unauthorized();
    await clientOf(strapi).undoMerge({ merge: parseInput(idSchema, ctx.params.id), who: actor.name });
    ctx.body = { data: { undone: true } };
  });
  strapi.server.routes({ type: 'admin', prefix: '/vitrina', routes: routesOf({ duplicates, merge, undo }) });
}

type Handlers = Record<'duplicates' | 'merge' | 'undo', Core.ControllerHandler>;

function routesOf({ duplicates, merge, undo }: Handlers) {
  const policies = [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [staffActions.mergeClients] } },
  ];
  const common = { info: { type: 'admin' as const }, config: { policies } };
  return [
    { method: 'GET' as const, path: '/clients/:id/duplicates', handler: duplicates, ...common },
    { method: 'POST' as const, path: '/clients/:id/merge', handler: merge, ...common },
    { method: 'POST' as const, path: '/merges/:id/undo', handler: undo, ...common },
  ];
}
