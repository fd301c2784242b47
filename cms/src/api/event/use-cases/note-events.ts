import type { Core } from '@strapi/strapi';
import { countedEvents } from '../../statistic/domain/counted-events';
import { statisticOf } from '../../statistic/statistic-of';
import { tableOf, type Transaction } from '../../../shared/database';
import { newRow } from '../../../shared/new-row';

export type NotedEvent = {
  /** Unique: the same key is written once. */
  key: string;
  type: string;
  severity: 'info' | 'warning' | 'error';
  at: Date;
  identity: string | null;
  clientId: number | null;
  data: Record<string, string | number | boolean | null>;
  test: boolean;
};

/** Writes events (E3); known keys have no second effect. Returns how many were new. */
export async function noteEvents(
  strapi: Core.Strapi,
  { trx, events }: { trx: Transaction; events: NotedEvent[] },
): Promise<number> {
  if (events.length === 0) return 0;
  const now = new Date();
  const rows = events.map((event) => ({
    ...newRow(now),
    event_key: event.key,
    type: event.type,
    severity: event.severity,
    at: event.at,
    identity: event.identity,
    client_id: event.clientId,
    data: JSON.stringify(event.data),
    test: event.test,
  }));
  const written = await trx(tableOf(strapi, 'api::event.event'))
    .insert(rows)
    .onConflict('event_key')
    .ignore()
    .returning('event_key');
  const fresh = new Set(written.map(({ event_key }) => String(event_key)));
  await statisticOf(strapi).count(trx, countedEvents(onceEach(events).filter(({ key }) => fresh.has(key))));
  return written.length;
}

/** A batch may name an event twice: it is written once. */
function onceEach(events: NotedEvent[]): NotedEvent[] {
  return [...new Map(events.map((event) => [event.key, event])).values()];
}
