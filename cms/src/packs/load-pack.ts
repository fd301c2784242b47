import type { Core } from '@strapi/strapi';
import type { Pack } from '@vitrina/database';
import { contentLocales } from '../platform/content/content-locales';
import { DomainError } from '../shared/domain-error';
import { applyPlan } from './apply-plan';
import { loadBasePhrases } from './load-base-phrases';
import type { Step } from './load-step';
import { lockPacks } from './lock-packs';
import { createMediaNames } from './media-names';
import { oneAtATime } from './one-at-a-time';
import { type PackState, readPackState, writePackState } from './pack-state';
import { planLoad } from './plan-load';
import { readStored } from './stored-entry';
import { type LoadSummary, summarisePlan } from './summarise-plan';
import { uploadMedia } from './upload-media';

/** Says what loading the pack would change, and changes nothing. */
export async function previewLoad(pack: Pack, { strapi }: { strapi: Core.Strapi }): Promise<LoadSummary> {
  assertLocales(pack);
  return summarisePlan(await planNow(pack, await readPackState({ strapi }), { strapi }));
}

/**
 * Loads a pack, or loads it again: what is the same is not touched, what staff edited is never overwritten, what the former
 * pack owned goes as PRODUCT section 1 says. One transaction: either the whole business or nothing.
 */
export function loadPack(pack: Pack, { strapi }: { strapi: Core.Strapi }): Promise<LoadSummary> {
  assertLocales(pack);
  return oneAtATime('load', async () => {
    const ids = await uploadMedia(pack.media, createMediaNames({ strapi }), { strapi });
    const steps = await strapi.db.transaction(async ({ trx }) => {
      await lockPacks(trx, { strapi });
      const state = await readPackState({ strapi });
      const planned = await planNow(pack, state, { strapi });
      await applyPlan(
        {
          pack,
          steps: planned,
          fileIdOf: (file) => ids.get(file) ?? null,
          sha256Of: (file) => pack.media.find((media) => media.file === file)?.sha256 ?? '',
        },
        { strapi },
      );
      await writePackState(nextState(pack, state, planned), { strapi });
      return planned;
    });
    await loadBasePhrases({ strapi });
    return summarisePlan(steps);
  });
}

async function planNow(pack: Pack, state: PackState, { strapi }: { strapi: Core.Strapi }): Promise<Step[]> {
  const names = createMediaNames({ strapi });
  const stored = await readStored({ version: 'draft', names, defaultLocale: pack.manifest.defaultLocale }, { strapi });
  return planLoad({ pack, stored, state });
}

function nextState(pack: Pack, state: PackState, steps: Step[]): PackState {
  const back = new Set(
    steps.flatMap((step) => (step.do === 'return' || step.do === 'keep' ? [step.stored.documentId] : [])),
  );
  const parked = steps.flatMap((step) => (step.do === 'park' ? [step.parked] : []));
  const still = state.parked.filter(
    ({ documentId, pack: owner }) => !(owner === pack.manifest.name && back.has(documentId)),
  );
  return {
    current: pack.manifest.name,
    manifest: pack.manifest,
    parked: [...still, ...parked],
    basePhrases: state.basePhrases,
  };
}

function assertLocales({ manifest }: Pack): void {
  const known: string[] = contentLocales.map(({ code }) => code);
  const strange = manifest.locales.filter((locale) => !known.includes(locale));
  const wrongDefault = manifest.defaultLocale !== known[0];
  if (strange.length === 0 && !wrongDefault) return;
  const message = wrongDefault
    ? `Основной язык пакета должен быть ${known[0]} · The pack's default language must be ${known[0]}`
    : `Таких языков нет: ${strange.join(', ')} · There are no such languages: ${strange.join(', ')}`;
  throw new DomainError('PACK_LANGUAGES', { message });
}
