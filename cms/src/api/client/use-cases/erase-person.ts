import type { Core } from '@strapi/strapi';
import { applicationOf } from '../../application/application-of';
import { dialogStateOf } from '../../dialog-state/dialog-state-of';
import { privateFileOf } from '../../private-file/private-file-of';
import { inTransaction, type Opened, tableOf, type Transaction } from '../../../shared/database';
import { wakeBots } from '../../../shared/wake-bots';
import { lockClient } from './lock-client';
import { mergedRecords, type PersonRecord } from './merged-records';

type Erasing = { trx: Transaction; identity: string };

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
  const erasing = { trx, identity };
  const records = await lockRecords(strapi, erasing);
  for (const client of records) await eraseClient(strapi, { trx, client });
  let counts = records.length;
  const bytes: (() => Promise<void>)[] = [];
  for (const one of new Set([identity, ...records.map((record) => record.identity)])) {
    counts += await eraseTraces(strapi, { trx, identity: one });
    bytes.push(await privateFileOf(strapi).deleteOf(trx, one));
  }
  onCommit(() => wakeBots(strapi, 'deliveries'));
  return { known: counts > 0, deleteBytes: async () => void (await Promise.all(bytes.map((erase) => erase()))) };
}

/**
 * Everything merged into the person, last the person: under locks every writer of their applications meets, so that none comes in
 * between. Not a key lock: who holds one of the applications may still write rows that point to the client, and is waited for there.
 */
async function lockRecords(strapi: Core.Strapi, { trx, identity }: Erasing): Promise<PersonRecord[]> {
  const person = await lockClient(strapi, { trx, where: { identity } });
  if (!person) return [];
  const merged = await mergedRecords(strapi, { from: trx, clientId: person.id });
  for (const { id } of merged) await lockClient(strapi, { trx, where: { id } });
  return [...merged.reverse(), person];
}

/** After the client's row: from then on nothing that was under way can write an event of this client any more. */
async function eraseTraces(strapi: Core.Strapi, { trx, identity }: Erasing): Promise<number> {
  const events = await trx(tableOf(strapi, 'api::event.event')).where({ identity }).delete();
  return events + (await dialogStateOf(strapi).erase(trx, identity));
}

async function eraseClient(
  strapi: Core.Strapi,
  { trx, client }: { trx: Transaction; client: PersonRecord },
): Promise<void> {
  const deliveries = tableOf(strapi, 'api::delivery.delivery');
  await applicationOf(strapi).anonymise(trx, client.id);
  await trx(deliveries)
    .where({ client_id: client.id })
    .whereIn('state', ['planned', 'leased'])
    .whereNull('subject')
    .update({ state: 'skipped', reason: 'erased', leased_by: null, lease_until: null });
  await trx(deliveries).where({ client_id: client.id }).whereNull('subject').update({ payload: '{}', recipient: null });
  await trx(deliveries).where({ client_id: client.id }).update({ client_id: null });
  await trx(tableOf(strapi, 'api::history.history'))
    .where({ subject_type: 'client', subject_id: client.documentId })
    .delete();
  await trx(tableOf(strapi, 'api::client-merge.client-merge'))
    .where({ from_id: client.id })
    .orWhere({ into_id: client.id })
    .delete();
  await trx(tableOf(strapi, 'api::client.client')).where({ id: client.id }).delete();
}
