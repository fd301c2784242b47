import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { staffActions } from '../../platform/access/staff-actions';
import { answering } from '../../shared/errors';
import { parseInput } from '../../shared/parse-input';
import { statisticOf } from './statistic-of';

const querySchema = z.object({ days: z.coerce.number().int().min(1).max(366).default(30) });

/**
 * `GET /vitrina/dashboard?days=30` (staff who may see numbers) → 200 `{data: Dashboard}`, no persons in it.
 * `POST /vitrina/statistics/recount` (the owner) → 200 `{data: {counters, differences}}`. Call in `register()`.
 */
export function registerDashboardRoutes({ strapi }: { strapi: Core.Strapi }): void {
  const route = (action: string, handler: Core.ControllerHandler) => ({
    handler,
    info: { type: 'admin' as const },
    config: {
      policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
    },
  });
  const dashboard = answering(async (ctx) => {
    const { days } = parseInput(querySchema, ctx.query);
    ctx.body = { data: await statisticOf(strapi).dashboard(days) };
  });
  const recount = answering(async (ctx) => {
    ctx.body = { data: await statisticOf(strapi).recount() };
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/vitrina',
    routes: [
      { method: 'GET', path: '/dashboard', ...route(staffActions.readNumbers, dashboard) },
      { method: 'POST', path: '/statistics/recount', ...route(staffActions.recountNumbers, recount) },
    ],
  });
}
