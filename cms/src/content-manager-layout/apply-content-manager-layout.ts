import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { typeViews } from './index';
import { buildConfiguration } from './build-configuration';
import {
  configurationSchema,
  writtenLayoutSchema,
  type Configuration,
  type WrittenLayout,
} from './stored-configuration';
import { toWrittenLayout } from './to-written-layout';
import type { TypeView } from './type-view';

const storePrefix = 'plugin_content_manager_configuration_';
const writtenSchema = z.record(z.string(), writtenLayoutSchema);
type Strapi = { strapi: Core.Strapi };

/**
 * Brings names, hints, locks and layouts of the Content Manager in line with `typeViews` (the rule is at
 * `buildConfiguration`). Runs after Strapi's own bootstrap, which makes the rows; a start with nothing to change
 * costs two reads.
 */
export async function applyContentManagerLayout({ strapi }: Strapi): Promise<void> {
  const stored = await loadConfigurations({ strapi });
  const written = await loadWritten({ strapi });
  for (const view of typeViews) {
    const current = stored.get(view.uid);
    if (!current) throw new Error(`The Content Manager has no configuration of ${view.uid}`);
    const relationNames = findRelationNames(view, { strapi });
    const next = buildConfiguration({ view, current, written: written[view.uid] ?? null, relationNames });
    if (!isDeepStrictEqual(next, current)) await saveConfiguration(next, { strapi, view });
  }
  const ours = Object.fromEntries(typeViews.map((view) => [view.uid, toWrittenLayout(view)]));
  if (!isDeepStrictEqual(ours, written)) await layoutStore({ strapi }).set({ key: 'written', value: ours });
}

async function loadConfigurations({ strapi }: Strapi): Promise<Map<string, Configuration>> {
  const rows = await strapi.db
    .query('strapi::core-store')
    .findMany({ select: ['value'], where: { key: { $startsWith: storePrefix } } });
  const values = z.array(z.object({ value: z.string() })).parse(rows);
  const parsed = values.map(({ value }) => configurationSchema.parse(JSON.parse(value)));
  return new Map(parsed.map((configuration) => [configuration.uid, configuration]));
}

async function loadWritten({ strapi }: Strapi): Promise<Record<string, WrittenLayout>> {
  const value: unknown = await layoutStore({ strapi }).get({ key: 'written' });
  return writtenSchema.parse(value ?? {});
}

function layoutStore({ strapi }: Strapi) {
  return strapi.store({ type: 'core', name: 'vitrina_content_manager_layout' });
}

async function saveConfiguration(next: Configuration, { strapi, view }: Strapi & { view: TypeView }): Promise<void> {
  const service = strapi.plugin('content-manager').service(view.isComponent ? 'components' : 'content-types');
  const { settings, metadatas, layouts } = next;
  await service.updateConfiguration({ uid: view.uid }, { settings, metadatas, layouts });
}

/** A client is called by its name, not by an id. */
function findRelationNames(view: TypeView, { strapi }: Strapi): Record<string, string> {
  if (view.isComponent) return {};
  const attributes = Object.entries(strapi.contentType(view.uid as UID.ContentType).attributes);
  const named = attributes.flatMap(([name, attribute]) => {
    const target = attribute.type === 'relation' && 'target' in attribute ? attribute.target : undefined;
    const mainField = typeViews.find(({ uid }) => uid === target)?.mainField;
    return mainField ? [[name, mainField] as const] : [];
  });
  return Object.fromEntries(named);
}
