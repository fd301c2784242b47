import type { Core } from '@strapi/strapi';
import { configOf } from '../platform/cms-config';
import { readPreset } from './list-packs';
import { loadBasePhrases } from './load-base-phrases';
import { loadPack } from './load-pack';
import { readPackState } from './pack-state';

/** PRESET of an installation that begins with empty content. */
const NO_PRESET = 'none';

/**
 * At every start: default phrases that are missing. At the first one, when there is neither a loaded pack nor a screen
 * made by hand: the pack named by PRESET.
 */
export async function bootstrapPacks({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const { current } = await readPackState({ strapi });
  const screen: unknown =
    current === null ? await strapi.db.query('api::screen.screen').findOne({ select: ['id'] }) : null;
  if (current !== null || screen !== null) {
    await loadBasePhrases({ strapi });
    return;
  }
  const { preset } = configOf(strapi).cms;
  if (preset === NO_PRESET) {
    await loadBasePhrases({ strapi });
    return;
  }
  const started = Date.now();
  const { counts } = await loadPack(readPreset(preset).pack, { strapi });
  strapi.log.info(`Content pack "${preset}" loaded: ${counts.created} entries in ${Date.now() - started} ms`);
}
