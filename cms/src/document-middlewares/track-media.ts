import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentOf } from '../api/content/content-of';
import type { ContentChange } from '../api/content/domain/content-change';
import { inTransaction } from '../shared/database';
import { wakeBots } from '../shared/wake-bots';

const idSchema = z.object({ id: z.coerce.number().int() });

/** Replacing, renaming or deleting a file changes every published entry that shows it, without the Document Service. */
export function trackMedia(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    async afterUpdate(event) {
      await append(strapi, await shownBy(strapi, event.params.where));
    },
    async beforeDelete(event) {
      // Once the file is gone nothing tells who showed it.
      event.state.shownBy = await shownBy(strapi, event.params.where);
    },
    async afterDelete(event) {
      await append(strapi, event.state.shownBy as ContentChange[]);
    },
  });
}

async function shownBy(strapi: Core.Strapi, where: unknown): Promise<ContentChange[]> {
  const file = idSchema.safeParse(where);
  return file.success ? contentOf(strapi).shownFile(file.data.id) : [];
}

async function append(strapi: Core.Strapi, changes: ContentChange[]): Promise<void> {
  if (changes.length === 0) return;
  await inTransaction(strapi, async ({ trx, onCommit }) => {
    await contentOf(strapi).appendChanges(trx, changes);
    onCommit(() => wakeBots(strapi, 'content'));
  });
}
