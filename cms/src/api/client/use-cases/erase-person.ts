import type { Core } from '@strapi/strapi';
import { applicationOf } from '../../application/application-of';
import { privateFileOf } from '../../private-file/private-file-of';
import { inTransaction, type Opened, tableOf, type Transaction } from '../../../shared/database';
import { readText } from '../../../shared/read-column';
import { wakeBots } from '../../../shared/wake-bots';

type Erasing = { trx: Transaction; identity: string; client: { id: number; documentId: string } | null };

/**
 * Forgets one person (E4): client, events, unfinished forms, waiting messages and files go; applications stay as
 * counters without anything by which the person could be known, and the managers' messages about them are edited.
 * Answers when the bytes of the files are gone too. `false` = nothing was known.
 */
export async function erasePerson(strapi: Core.Strapi, identity: string): Promise<boolean> {
  const { known, deleteBytes } = await inTransaction(strapi, (opened) => forget(strapi, { ...opened, identity }));
  // What could not be deleted now is an orphan the daily purge takes.
  await deleteBytes().catch(() => strapi.log.error('Files of an erased person were not deleted'));
  return known;
}

async function forget(strapi: Core.Strapi, { trx, onCommit, identity }: Opened & { identity: string }) {
  const row = await trx(tableOf(strapi, 'api::client.client')).where({ identity }).first('id', 'document_id');
  const client = row ? { id: Number(row.id), documentId: readText(row.document_id) ?? '' } : null;
  const erasing = { trx, identity, client };
  const counts = await eraseTraces(strapi, erasing);
  if (client) await eraseClient(strapi, { ...erasing, client });
  const deleteBytes = await privateFileOf(strapi).deleteOf(trx, identity);
  onCommit(() => wakeBots(strapi, 'deliveries'));
  return { known: client !== null || counts > 0, deleteBytes };
}

async function eraseTraces(strapi: Core.Strapi, { trx, identity }: Erasing): Promise<number> {
  const events = await trx(tableOf(strapi, 'api::event.event')).where({ identity }).delete();
  const dialogs = await trx(tableOf(strapi, 'api::dialog-state.dialog-state')).where({ identity }).delete();
  return events + dialogs;
}

async function eraseClient(
  strapi: Core.Strapi,
  { trx, client }: Erasing & { client: { id: number; documentId: string } },
): Promise<void> {
  const deliveries = tableOf(strapi, 'api::delivery.delivery');
  await trx(deliveries)
    .where({ client_id: client.id })
    .whereIn('state', ['planned', 'leased'])
    .whereNull('subject')
    .update({ state: 'skipped', reason: 'erased', leased_by: null, lease_until: null });
  await trx(deliveries).where({ client_id: client.id }).whereNull('subject').update({ payload: '{}', recipient: null });
  await applicationOf(strapi).anonymise(trx, client.id);
  await trx(deliveries).where({ client_id: client.id }).update({ client_id: null });
  await trx(tableOf(strapi, 'api::event.event')).where({ client_id: client.id }).delete();
  await trx(tableOf(strapi, 'api::history.history'))
    .where({ subject_type: 'client', subject_id: client.documentId })
    .delete();
  await trx(tableOf(strapi, 'api::client.client')).where({ id: client.id }).delete();
}
