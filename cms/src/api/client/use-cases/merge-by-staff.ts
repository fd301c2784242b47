import type { Core } from '@strapi/strapi';
import { inTransaction, tableOf } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { readBoolean } from '../../../shared/read-column';
import { wakeBots } from '../../../shared/wake-bots';
import { isSiteRecord } from '../domain/is-site-record';
import { lockClient } from './lock-client';
import { mergeClients } from './merge-clients';

export type StaffMerge = { from: string; into: string; who: string };

/**
 * Staff decide that two records are one person (E1). Only a record of the site can be joined to another one: behind every other
 * there is an account that goes on writing, and each would see the other's applications without having proved anything.
 */
export async function mergeByStaff(strapi: Core.Strapi, { from, into, who }: StaffMerge): Promise<void> {
  await inTransaction(strapi, async ({ trx, onCommit }) => {
    const kept = await lockClient(strapi, { trx, where: { document_id: into } });
    const gone = await lockClient(strapi, { trx, where: { document_id: from } });
    if (!kept || !gone) throw new DomainError('CLIENT_NOT_FOUND', { message: 'No such client' });
    // The same press again has no second effect.
    if (gone.mergedInto === kept.id) return;
    const tests: unknown[] = await trx(tableOf(strapi, 'api::client.client'))
      .whereIn('id', [kept.id, gone.id])
      .pluck('test');
    const isOneKind = new Set(tests.map(readBoolean)).size === 1;
    const isFree = gone.id !== kept.id && gone.mergedInto === null && kept.mergedInto === null;
    if (!isFree || !isOneKind || !isSiteRecord(gone.identity))
      throw new DomainError('CLIENTS_NOT_MERGEABLE', { message: 'These two records cannot be merged' });
    await mergeClients(strapi, { trx, from: gone, into: kept, reason: 'staff', who });
    onCommit(() => wakeBots(strapi, 'deliveries'));
  });
}
