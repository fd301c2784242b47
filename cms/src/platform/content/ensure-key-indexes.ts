import type { Core } from '@strapi/strapi';
import { isOperational } from '../../shared/operational-types';
import { defaultLocale } from './content-locales';

/**
 * A key names one entry. Rows of one entry share it (languages, draft and published), so the index covers the drafts of
 * the default language only, which a `schema.json` cannot say. Both databases know partial indexes; the statement is
 * repeated at every start and does nothing when the index is there.
 */
export async function ensureKeyIndexes({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  for (const { uid, attributes, options } of Object.values(strapi.contentTypes)) {
    if (!uid.startsWith('api::') || isOperational(uid) || !('key' in attributes) || !options?.draftAndPublish) continue;
    const { tableName } = strapi.db.metadata.get(uid);
    await strapi.db.connection.raw(
      'create unique index if not exists ?? on ?? (??) where published_at is null and locale = ' +
        quoted(defaultLocale),
      [`${tableName}_key_draft_uq`, tableName, 'key'],
    );
  }
}

/** An index predicate takes no parameters. */
function quoted(code: string): string {
  return `'${code.replace(/'/g, "''")}'`;
}
