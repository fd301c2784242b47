import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { staffActions } from '../../platform/access/staff-actions';
import { adminActor } from '../../shared/admin-actor';
import { answering } from '../../shared/errors';
import { parseInput } from '../../shared/parse-input';
import { applicationOf } from './application-of';

const numberSchema = z.string().regex(/^A-\d{4}-\d{6,}$/);
const bodySchema = z.object({ action: z.enum(['take', 'close', 'reopen', 'spam']) });

/**
 * `POST /vitrina/applications/:number/transition {action}` (staff who may handle applications) → 200
 * `transitionReplySchema`; the managers' chats are edited; 404 unknown. Call in `register()`.
 */
export function registerApplicationRoutes({ strapi }: { strapi: Core.Strapi }): void {
  const handler = answering(async (ctx) => {
    const actor = adminActor(strapi);
    if (!actor) return ctx.unauthorized();
    const number = parseInput(numberSchema, ctx.params.number);
    const { action } = parseInput(bodySchema, ctx.request.body);
    const input = { number, action, actor: { id: actor.id, name: actor.name, isAdmin: true }, recipient: null };
    ctx.body = { data: await applicationOf(strapi).transition(input) };
  });
  const policies = [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [staffActions.handleApplications] } },
  ];
  strapi.server.routes({
    type: 'admin',
    prefix: '/vitrina',
    routes: [
      {
        method: 'POST',
        path: '/applications/:number/transition',
        handler,
        info: { type: 'admin' },
        config: { policies },
      },
    ],
  });
}
