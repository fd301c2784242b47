import type { Core } from '@strapi/strapi';
import { configOf } from '../cms-config';
import { contentTypesOf } from './content-permissions';

const TOKEN = 'admin::api-token';
const TOKEN_PERMISSION = 'admin::api-token-permission';
/** Strapi makes both, the second one all-powerful, at the very first start. */
const STRAPI_DEFAULTS = ['Read Only', 'Full Access'];

/**
 * Tokens the environment gives: `CMS_API_TOKEN` may call the bot's routes and nothing else, `CMS_READ_TOKEN` (optional)
 * may read content over the generic REST. Run at every start: a changed value replaces the former one at once, rights
 * follow the routes there are.
 */
export async function ensureApiTokens({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await removeDefaultTokens(strapi);
  const { apiToken, readToken } = configOf(strapi).cms;
  await provision(strapi, { name: 'Vitrina bot', value: apiToken, actions: botActions(strapi) });
  await provision(strapi, { name: 'Vitrina read only', value: readToken, actions: readActions(strapi) });
}

/** Only before there is an owner: later a token of that name is somebody's. */
async function removeDefaultTokens(strapi: Core.Strapi): Promise<void> {
  const hasAdmin: boolean = await strapi.service('admin::user').exists();
  if (hasAdmin) return;
  const tokens: { id: number }[] = await strapi.db
    .query(TOKEN)
    .findMany({ where: { name: { $in: STRAPI_DEFAULTS } }, select: ['id'] });
  for (const { id } of tokens) await strapi.service(TOKEN).revoke(id);
}

function botActions(strapi: Core.Strapi): string[] {
  return knownActions(strapi).filter((action) => action.startsWith('api::bot.'));
}

/** A read token may end up on a site: promo codes are not to be listed there, nor where the managers sit. */
const NOT_FOR_READERS = ['api::promo-code.promo-code', 'api::bot-profile.bot-profile', 'api::stage.stage'];

function readActions(strapi: Core.Strapi): string[] {
  const types = contentTypesOf(strapi).filter((uid) => !NOT_FOR_READERS.includes(uid));
  const wanted = types.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);
  return knownActions(strapi).filter((action) => wanted.includes(action));
}

function knownActions(strapi: Core.Strapi): string[] {
  return strapi.contentAPI.permissions.providers.action.keys();
}

type Wanted = { name: string; value: string | null; actions: string[] };

async function provision(strapi: Core.Strapi, { name, value, actions }: Wanted): Promise<void> {
  const existing: { id: number; accessKey: string } | null = await strapi.db.query(TOKEN).findOne({ where: { name } });
  if (!value) {
    if (existing) await strapi.service(TOKEN).revoke(existing.id);
    return;
  }
  const accessKey: string = strapi.service(TOKEN).hash(value);
  const data = { name, description: 'From the environment', type: 'custom', kind: 'content-api', accessKey };
  const { id }: { id: number } = existing ?? (await strapi.db.query(TOKEN).create({ data }));
  if (existing && existing.accessKey !== accessKey) await strapi.db.query(TOKEN).update({ where: { id }, data });
  await setActions(strapi, { id, actions });
}

async function setActions(strapi: Core.Strapi, { id, actions }: { id: number; actions: string[] }): Promise<void> {
  const rows: { id: number; action: string }[] = await strapi.db
    .query(TOKEN_PERMISSION)
    .findMany({ where: { token: { id } }, select: ['id', 'action'] });
  const surplus = rows.filter(({ action }) => !actions.includes(action));
  if (surplus.length > 0) {
    await strapi.db.query(TOKEN_PERMISSION).deleteMany({ where: { id: { $in: surplus.map((row) => row.id) } } });
  }
  for (const action of actions.filter((one) => !rows.some((row) => row.action === one))) {
    await strapi.db.query(TOKEN_PERMISSION).create({ data: { action, token: id } });
  }
}
