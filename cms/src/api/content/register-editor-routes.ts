import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { linkSources } from '../../link/link-options';
import { keyPattern, linkTypes, maxKeyLength } from '../../link/link-target';
import { contentLocales, defaultLocale } from '../../platform/content/content-locales';
import { answering } from '../../shared/errors';
import { parseInput } from '../../shared/parse-input';
import { staffSentence } from '../../shared/staff-sentence';
import { contentOf } from './content-of';
import { servedTypes } from './domain/served-types';
import type { LinkUser } from './use-cases/find-users';

type Context = Parameters<Core.ControllerHandler>[0];
type Route = { method: 'GET' | 'POST'; path: string; handler: Core.ControllerHandler };

const uidSchema = z.enum(servedTypes.map(({ uid }) => uid) as [string, ...string[]]);
const documentIdSchema = z.string().regex(/^[a-z0-9]{10,40}$/);
const localeSchema = z.enum(contentLocales.map(({ code }) => code)).catch(defaultLocale);
const refSchema = z.strictObject({ uid: uidSchema, documentId: documentIdSchema });
const checkSchema = z.strictObject({
  uid: uidSchema,
  documentId: documentIdSchema.nullable(),
  locale: localeSchema,
  data: z.record(z.string(), z.unknown()),
});
const togetherSchema = z.strictObject({
  uid: uidSchema,
  documentId: documentIdSchema,
  locale: localeSchema,
  drafts: z.array(refSchema).max(30),
});
const withdrawSchema = z.strictObject({
  uid: uidSchema,
  documentId: documentIdSchema,
  act: z.enum(['unpublish', 'delete']),
  locale: localeSchema,
  replacement: z.string().regex(keyPattern).max(maxKeyLength).nullable(),
});
const usedBySchema = z.object({ type: z.enum(linkTypes), key: z.string().min(1).max(80) });

/**
 * What the editor's side panel asks (A7, A12), each with the rights of the content type:
 * - `POST /vitrina/checks {uid, documentId, locale, data}` → 200 `{data: {findings, users}}`; nothing is saved;
 * - `POST /vitrina/publish-together {uid, documentId, locale, drafts: [{uid, documentId}]}` → 200 `{data: {published}}`;
 *   400 with all that is wrong, and nothing is published;
 * - `POST /vitrina/withdraw {uid, documentId, act: 'unpublish' | 'delete', locale, replacement: <key> | null}` → 200: takes away an
 *   entry that is in use, its links led to the replacement before; 400 when there is no such entry;
 * - `GET /vitrina/content/used-by?type=&key=` → 200 `{data: users}`. Call in `register()`.
 */
export function registerEditorRoutes({ strapi }: { strapi: Core.Strapi }): void {
  const routes: Route[] = [
    { method: 'POST', path: '/checks', handler: answering((ctx) => check(ctx, strapi)) },
    { method: 'POST', path: '/publish-together', handler: answering((ctx) => publish(ctx, strapi)) },
    { method: 'POST', path: '/withdraw', handler: answering((ctx) => take(ctx, strapi)) },
    { method: 'GET', path: '/content/used-by', handler: answering((ctx) => usedBy(ctx, strapi)) },
  ];
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/vitrina',
    routes: routes.map((route) => ({ ...route, info: { type: 'admin' as const }, config })),
  });
}

async function check(ctx: Context, strapi: Core.Strapi): Promise<void> {
  const entry = parseInput(checkSchema, ctx.request.body);
  if (!may(ctx, strapi, { uid: entry.uid, act: 'update' })) return ctx.forbidden();
  const { findings, users } = await contentOf(strapi).check(entry);
  ctx.body = {
    data: {
      findings: findings.map((finding) => ({ ...finding, message: staffSentence(strapi, finding.message) })),
      users: tellUsers(ctx, strapi, users),
    },
  };
}

async function publish(ctx: Context, strapi: Core.Strapi): Promise<void> {
  const { drafts, ...entry } = parseInput(togetherSchema, ctx.request.body);
  const isAllowed = [entry, ...drafts].every(({ uid }) => may(ctx, strapi, { uid, act: 'publish' }));
  if (!isAllowed) return ctx.forbidden();
  ctx.body = { data: { published: await contentOf(strapi).publishTogether({ entry, drafts }) } };
}

/** Rewriting a link is an edit of the entry it stands in, and of what of it is published. */
async function take(ctx: Context, strapi: Core.Strapi): Promise<void> {
  const withdrawal = parseInput(withdrawSchema, ctx.request.body);
  const { uid, act, replacement } = withdrawal;
  const users = replacement === null ? [] : await contentOf(strapi).usersOf(withdrawal);
  const isAllowed =
    may(ctx, strapi, { uid, act: act === 'unpublish' ? 'publish' : 'delete' }) &&
    users.every((user) =>
      (['update', 'publish'] as const).every((right) => may(ctx, strapi, { uid: user.uid, act: right })),
    );
  if (!isAllowed) return ctx.forbidden();
  await contentOf(strapi).withdraw(withdrawal);
  ctx.body = { data: { withdrawn: true } };
}

async function usedBy(ctx: Context, strapi: Core.Strapi): Promise<void> {
  const { type, key } = parseInput(usedBySchema, ctx.query);
  if (!may(ctx, strapi, { uid: linkSources[type].uid, act: 'read' })) return ctx.forbidden();
  ctx.body = { data: tellUsers(ctx, strapi, await contentOf(strapi).users(`${type}:${key}`)) };
}

/** Entries of a type the role may not read are not named to it. */
function tellUsers(ctx: Context, strapi: Core.Strapi, users: LinkUser[]) {
  return users
    .filter(({ uid }) => may(ctx, strapi, { uid, act: 'read' }))
    .map((user) => ({
      ...user,
      isSingle: strapi.contentType(user.uid as UID.ContentType).kind === 'singleType',
      title: staffSentence(strapi, user.title),
      place: staffSentence(strapi, user.place),
    }));
}

function may(
  ctx: Context,
  strapi: Core.Strapi,
  { uid, act }: { uid: string; act: 'read' | 'update' | 'publish' | 'delete' },
): boolean {
  const { userAbility } = ctx.state;
  return strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid }).can[act]();
}
