import type { Core } from '@strapi/strapi';
import { deriveKey, verifySignature } from '@vitrina/config';
import type { Pack } from '@vitrina/database';
import { z } from 'zod';
import { staffActions } from '../platform/access/staff-actions';
import { configOf } from '../platform/cms-config';
import { DomainError } from '../shared/domain-error';
import { answering } from '../shared/errors';
import { parseInput } from '../shared/parse-input';
import { exportFiles } from './export-pack';
import { listPacks, readPackFrom, readPreset } from './list-packs';
import { loadPack, previewLoad } from './load-pack';

type Context = Parameters<Core.ControllerHandler>[0];

const nameSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);
const loadSchema = z.strictObject({ name: nameSchema, confirm: z.boolean().default(false) });
const exportSchema = z.strictObject({ name: nameSchema.optional() });
const commandSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('list') }),
  z.strictObject({ do: z.literal('load'), name: nameSchema, confirm: z.boolean().default(false) }),
  z.strictObject({ do: z.literal('import'), dir: z.string().max(1000), confirm: z.boolean().default(false) }),
  z.strictObject({ do: z.literal('export'), name: nameSchema.optional() }),
]);

/**
 * Staff with the right to manage packs:
 * - `GET /vitrina/packs` → 200 `{data: PackOption[]}`
 * - `POST /vitrina/packs/load {name, confirm?}` → 200 `{data: {loaded, counts, changes}}`; without `confirm` nothing is changed; 400 broken or unknown pack
 * - `GET /vitrina/packs/export?name=` → 200 `{data: {name, files: [{path, encoding: 'utf8'|'base64', contents}]}}`
 *
 * The script `npm run preset`: `POST /internal/packs`, body `{do: 'list'}`, `{do: 'load', name, confirm?}`,
 * `{do: 'import', dir, confirm?}` (a pack's folder on this machine) or `{do: 'export', name?}`, signed with the key `packs`
 * (`x-vitrina-signature` over the body, which is plain `JSON.stringify`, 60 s), the same answers; 401 otherwise. Call in `register()`.
 */
export function registerPackRoutes({ strapi }: { strapi: Core.Strapi }): void {
  const config = {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [staffActions.managePacks] } },
    ],
  };
  const info = { type: 'admin' as const };
  const list = answering(async (ctx) => void (ctx.body = { data: await listPacks({ strapi }) }));
  const load = answering(
    async (ctx) => void (ctx.body = { data: await runLoad(presetOf(parseInput(loadSchema, bodyOf(ctx))), { strapi }) }),
  );
  const exporting = answering(
    async (ctx) => void (ctx.body = { data: await runExport(parseInput(exportSchema, ctx.query), { strapi }) }),
  );
  strapi.server.routes({
    type: 'admin',
    prefix: '/vitrina',
    routes: [
      { method: 'GET', path: '/packs', handler: list, info, config },
      { method: 'POST', path: '/packs/load', handler: load, info, config },
      { method: 'GET', path: '/packs/export', handler: exporting, info, config },
    ],
  });
  const command = answering((ctx) => runCommand(ctx, { strapi }));
  strapi.server.routes({
    type: 'admin',
    prefix: '/internal',
    routes: [{ method: 'POST', path: '/packs', handler: command, info, config: { auth: false } }],
  });
}

async function runLoad({ pack, confirm }: { pack: Pack; confirm: boolean }, { strapi }: { strapi: Core.Strapi }) {
  const summary = confirm ? await loadPack(pack, { strapi }) : await previewLoad(pack, { strapi });
  return { loaded: confirm, ...summary };
}

async function runExport(options: z.infer<typeof exportSchema>, { strapi }: { strapi: Core.Strapi }) {
  const { name, files } = await exportFiles(options, { strapi });
  const encoded = files.map(({ path, contents }) =>
    typeof contents === 'string'
      ? { path, encoding: 'utf8', contents }
      : { path, encoding: 'base64', contents: contents.toString('base64') },
  );
  return { name, files: encoded };
}

async function runCommand(ctx: Context, { strapi }: { strapi: Core.Strapi }): Promise<void> {
  const text = signedTextOf(ctx);
  const key = deriveKey(configOf(strapi).cms.apiToken, 'packs');
  if (!verifySignature(key, text, { header: ctx.get('x-vitrina-signature'), now: new Date(), maxAgeSeconds: 60 })) {
    throw new DomainError('PACK_SIGNATURE', { message: 'The signature is missing, wrong or old' });
  }
  const command = parseInput(commandSchema, bodyOf(ctx));
  if (command.do === 'list') ctx.body = { data: await listPacks({ strapi }) };
  else if (command.do === 'load') ctx.body = { data: await runLoad(presetOf(command), { strapi }) };
  else if (command.do === 'import') {
    const { pack } = readPackFrom(command.dir);
    ctx.body = { data: await runLoad({ pack, confirm: command.confirm }, { strapi }) };
  } else ctx.body = { data: await runExport(command, { strapi }) };
}

function presetOf({ name, confirm }: z.infer<typeof loadSchema>): { pack: Pack; confirm: boolean } {
  return { pack: readPreset(name).pack, confirm };
}

function bodyOf(ctx: Context): unknown {
  return ctx.request.body;
}

/** What was signed: the parsed body written again is the text the script made, because the script writes plain JSON. */
function signedTextOf(ctx: Context): string {
  return JSON.stringify(ctx.request.body ?? {});
}
