import type { Core } from '@strapi/strapi';
import { ensureApiTokens } from './access/ensure-api-tokens';
import { ensureOwner } from './access/ensure-owner';
import { ensurePublicClosed } from './access/ensure-public-closed';
import { ensureRoles } from './access/ensure-roles';
import { ensureKeyIndexes } from './content/ensure-key-indexes';
import { ensureLocales } from './content/ensure-locales';
import { ensureTestIndexes } from './database/ensure-test-indexes';
import { shareDataDir } from './database/share-data-dir';

/** What must be true before anything else runs, brought about at every start; each step does nothing when it is. */
export async function bootstrapPlatform({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await shareDataDir({ strapi });
  await ensureLocales({ strapi });
  await ensureKeyIndexes({ strapi });
  await ensureTestIndexes({ strapi });
  await ensurePublicClosed({ strapi });
  await ensureApiTokens({ strapi });
  await ensureRoles({ strapi });
  await ensureOwner({ strapi });
}
