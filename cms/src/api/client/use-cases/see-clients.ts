import type { Core } from '@strapi/strapi';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { newRow } from '../../../shared/new-row';
import { clientColumns } from '../domain/client-columns';

export type SeenClient = {
  identity: string;
  name?: string | undefined;
  username?: string | undefined;
  locale?: string | undefined;
  /** The person's own contact by the button: the only phone that is taken as his. */
  provenPhone?: string | undefined;
  reachable?: boolean | undefined;
  startPayload?: string | undefined;
  seenAt: Date;
  test: boolean;
};

/** Makes or updates clients by identity (E1): a fixed number of statements whatever the batch. */
export async function seeClients(strapi: Core.Strapi, seen: SeenClient[]): Promise<number> {
  if (seen.length === 0) return 0;
  const table = tableOf(strapi, 'api::client.client');
  return inTransaction(strapi, async ({ trx }) => {
    const people = latestByIdentity(await withoutStrangersWhoLeft({ trx, table, seen }));
    if (people.length === 0) return 0;
    await trx(table).insert(people.map(toRow)).onConflict('identity').merge(mergedColumns(trx, table));
    await setReachable({ trx, table, people });
    return people.length;
  });
}

/** "Blocked the bot" about somebody unknown makes no client: it is a person who was erased before, or a group. */
async function withoutStrangersWhoLeft({
  trx,
  table,
  seen,
}: {
  trx: Transaction;
  table: string;
  seen: SeenClient[];
}): Promise<SeenClient[]> {
  const left = seen.filter(({ reachable }) => reachable === false).map(({ identity }) => identity);
  if (left.length === 0) return seen;
  const known: string[] = await trx(table).whereIn('identity', left).pluck('identity');
  const met = new Set([...known, ...seen.filter((person) => person.reachable !== false).map((one) => one.identity)]);
  return seen.filter(({ identity }) => met.has(identity));
}

/**
 * One row a person: a statement may not touch a row twice. Later facts win. In one order whoever writes, so that two batches
 * with the same people never wait for each other.
 */
function latestByIdentity(seen: SeenClient[]): SeenClient[] {
  const merged = new Map<string, SeenClient>();
  for (const person of [...seen].sort((a, b) => a.seenAt.getTime() - b.seenAt.getTime())) {
    const known = merged.get(person.identity);
    const facts = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
    merged.set(person.identity, known ? { ...known, ...facts } : person);
  }
  return [...merged.values()].sort((a, b) => (a.identity < b.identity ? -1 : 1));
}

function toRow(person: SeenClient) {
  return {
    ...newRow(new Date()),
    ...clientColumns({ ...person, language: person.locale, source: person.identity.split(':')[0] ?? '' }),
    phone: person.provenPhone ?? null,
    reachable: person.reachable ?? true,
    first_seen_at: person.seenAt,
    last_seen_at: person.seenAt,
  };
}

/** A name staff may have edited and the first start payload stay; the rest follows what was seen last. */
function mergedColumns(trx: Transaction, table: string) {
  const keep = (column: string) => trx.raw('coalesce(??, excluded.??)', [`${table}.${column}`, column]);
  const follow = (column: string) => trx.raw('coalesce(excluded.??, ??)', [column, `${table}.${column}`]);
  return {
    name: keep('name'),
    start_payload: keep('start_payload'),
    username: follow('username'),
    language: follow('language'),
    phone: follow('phone'),
    last_seen_at: trx.raw('case when excluded.?? > ?? then excluded.?? else ?? end', [
      'last_seen_at',
      `${table}.last_seen_at`,
      'last_seen_at',
      `${table}.last_seen_at`,
    ]),
    updated_at: new Date(),
  };
}

async function setReachable({
  trx,
  table,
  people,
}: {
  trx: Transaction;
  table: string;
  people: SeenClient[];
}): Promise<void> {
  for (const reachable of [true, false]) {
    const identities = people.filter((person) => person.reachable === reachable).map(({ identity }) => identity);
    if (identities.length > 0) await trx(table).whereIn('identity', identities).update({ reachable });
  }
}
