import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { staffActions } from '../../platform/access/staff-actions';
import { adminActor } from '../../shared/admin-actor';
import { answering } from '../../shared/errors';
import { parseInput } from '../../shared/parse-input';
import { deskOf } from './desk-of';
import { csvChoiceSchema } from './domain/desk-csv';
import { deskFilterSchema, deskPageSchema } from './domain/desk-query';
import { deskEditSchema } from './use-cases/edit-application';
import { unfinishedQuerySchema } from './use-cases/list-unfinished';

type Context = Parameters<Core.ControllerHandler>[0];
type Handler = (ctx: Context, me: { id: string; name: string }) => Promise<void>;

const numberSchema = z.string().regex(/^A-\d{4}-\d{6,}$/);
const moveSchema = z.object({ stage: z.string().min(1).max(40) });
const cursorSchema = z.object({ cursor: z.string().max(100).optional() });

/**
 * The desk (C5, C6), for staff who may handle applications; `export.csv` has a right of its own. Shapes and filters:
 * docs/contracts.md, section 2. Call in `register()`.
 */
export function registerDeskRoutes({ strapi }: { strapi: Core.Strapi }): void {
  const route = (action: string, [method, path, handler]: Route) => ({
    method: method as 'GET',
    path: `/desk${path}`,
    handler: asStaff(strapi, handler),
    info: { type: 'admin' as const },
    config: {
      policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
    },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/vitrina',
    routes: [
      ...routesOf(strapi).map((handler) => route(staffActions.handleApplications, handler)),
      route(staffActions.exportApplications, ['GET', '/export.csv', exportBy(strapi)]),
    ],
  });
}

type Route = [method: string, path: string, handler: Handler];

function routesOf(strapi: Core.Strapi): Route[] {
  const desk = () => deskOf(strapi);
  const numberOf = (ctx: Context) => parseInput(numberSchema, ctx.params.number);
  return [
    [
      'GET',
      '/applications',
      async (ctx, me) => {
        const filter = { ...parseInput(deskFilterSchema, ctx.query), me };
        ctx.body = { data: await desk().list(filter, parseInput(deskPageSchema, ctx.query)) };
      },
    ],
    [
      'GET',
      '/choices',
      async (ctx, me) => {
        ctx.body = { data: { ...(await desk().choices()), me: me.name } };
      },
    ],
    [
      'GET',
      '/unfinished',
      async (ctx) => {
        ctx.body = { data: await desk().unfinished(parseInput(unfinishedQuerySchema, ctx.query)) };
      },
    ],
    [
      'GET',
      '/applications/:number',
      async (ctx) => {
        ctx.body = { data: await desk().card(numberOf(ctx)) };
      },
    ],
    [
      'GET',
      '/applications/:number/timeline',
      async (ctx) => {
        const { cursor } = parseInput(cursorSchema, ctx.query);
        ctx.body = { data: await desk().timeline(numberOf(ctx), cursor ?? null) };
      },
    ],
    [
      'POST',
      '/applications/:number/stage',
      async (ctx, me) => {
        const { stage } = parseInput(moveSchema, ctx.request.body);
        ctx.body = { data: await desk().move({ number: numberOf(ctx), stage, who: me.name }) };
      },
    ],
    [
      'PUT',
      '/applications/:number',
      async (ctx) => {
        const number = numberOf(ctx);
        await desk().edit(number, parseInput(deskEditSchema, ctx.request.body));
        ctx.body = { data: await desk().card(number) };
      },
    ],
  ];
}

function exportBy(strapi: Core.Strapi): Handler {
  return async (ctx, me) => {
    const filter = { ...parseInput(deskFilterSchema, ctx.query), me };
    const choice = { ...parseInput(csvChoiceSchema, ctx.query), who: me.name };
    ctx.set('content-type', 'text/csv; charset=utf-8');
    ctx.set('content-disposition', 'attachment; filename="applications.csv"');
    ctx.body = await deskOf(strapi).export(filter, choice);
  };
}

function asStaff(strapi: Core.Strapi, handler: Handler): Core.ControllerHandler {
  return answering(async (ctx) => {
    const actor = adminActor(strapi);
    if (!actor) return ctx.unauthorized();
    await handler(ctx, { id: actor.id, name: actor.name });
  });
}
