import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** An edited entry of a pack that is not loaded now: a draft, under another key when the new pack needs its own. */
export const parkedSchema = z.object({
  type: z.string(),
  documentId: z.string(),
  pack: z.string(),
  /** The key it had, and gets back when its pack returns. */
  key: z.string(),
  /** Languages clients saw it in. */
  locales: z.array(z.string()),
});
export type Parked = z.infer<typeof parkedSchema>;

const stateSchema = z.object({
  /** null = no pack was ever loaded. */
  current: z.string().nullable(),
  manifest: z
    .object({
      name: z.string(),
      title: z.record(z.string(), z.string()),
      description: z.record(z.string(), z.string()),
      business: z.string(),
      defaultLocale: z.string(),
      locales: z.array(z.string()),
    })
    .nullable(),
  parked: z.array(parkedSchema),
  /** The default phrases that were loaded last: hash of their files, and `key locale` of each. */
  basePhrases: z.object({ fingerprint: z.string(), rows: z.array(z.string()) }),
});
export type PackState = z.infer<typeof stateSchema>;

const EMPTY: PackState = { current: null, manifest: null, parked: [], basePhrases: { fingerprint: '', rows: [] } };
const WHERE = { type: 'plugin', name: 'vitrina', key: 'packs' } as const;

/** What the CMS remembers about packs, in Strapi's own key-value table. */
export async function readPackState({ strapi }: { strapi: Core.Strapi }): Promise<PackState> {
  const raw: unknown = await strapi.store(WHERE).get({});
  const parsed = stateSchema.safeParse(raw);
  return parsed.success ? parsed.data : EMPTY;
}

export async function writePackState(state: PackState, { strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.store(WHERE).set({ value: state });
}
