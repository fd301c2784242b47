import type { Core } from '@strapi/strapi';
import { inTransaction, isPostgres, tableOf } from '../../../shared/database';
import { noteEvents, type NotedEvent } from './note-events';

export type ReceivedEvent = Omit<NotedEvent, 'clientId'>;

/** A batch from the bot: two statements. An event of somebody not known yet keeps his identity only. */
export async function recordEvents(strapi: Core.Strapi, events: ReceivedEvent[]): Promise<number> {
  const identities = [...new Set(events.flatMap(({ identity }) => (identity ? [identity] : [])))];
  return inTransaction(strapi, async ({ trx }) => {
    const query = trx(tableOf(strapi, 'api::client.client'))
      .whereIn('identity', identities)
      .orderBy('id')
      .select('id', 'identity');
    // A person must not be erased between this line and the next: the whole batch would be refused for one of its rows.
    const rows: { id: number; identity: string }[] = await (isPostgres(strapi) ? query.forKeyShare() : query);
    const ids = new Map(rows.map((row) => [row.identity, Number(row.id)]));
    const known = events.map((event) => ({ ...event, clientId: ids.get(event.identity ?? '') ?? null }));
    return noteEvents(strapi, { trx, events: known });
  });
}
