import type { Core } from '@strapi/strapi';
import { isTest, testRowAge } from '../../shared/old-test-rows';

/**
 * Rows of tests are few among many and leave after a week: a partial index finds them without reading the rest, and
 * costs a real row nothing. A `schema.json` cannot say it; the statement does nothing when the index is there.
 */
export async function ensureTestIndexes({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  for (const [uid, age] of Object.entries(testRowAge)) {
    const { tableName } = strapi.db.metadata.get(uid);
    await strapi.db.connection.raw(`create index if not exists ?? on ?? (??) where ${isTest(strapi)}`, [
      `${tableName}_test_idx`,
      tableName,
      age,
    ]);
  }
}
