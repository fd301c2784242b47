import type { Core } from '@strapi/strapi';
import { contentOf } from '../api/content/content-of';
import { inTransaction } from '../shared/database';
import { wakeBots } from '../shared/wake-bots';

/** Deleting a language deletes its entries row by row, without the Document Service: bots fetch everything anew. */
export function trackLocales(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    async afterDelete() {
      await inTransaction(strapi, async ({ trx, onCommit }) => {
        await contentOf(strapi).forgetChanges(trx);
        onCommit(() => wakeBots(strapi, 'content'));
      });
    },
  });
}
