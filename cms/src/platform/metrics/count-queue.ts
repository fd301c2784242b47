import type { Core } from '@strapi/strapi';

const DELIVERY = 'api::delivery.delivery';
const OPEN_STATES = ['planned', 'leased', 'uncertain'];

/** Deliveries that have not ended, by state; read along the index on state. */
export async function countQueue(strapi: Core.Strapi): Promise<Record<string, number>> {
  const counts = Object.fromEntries(OPEN_STATES.map((state) => [state, 0]));
  const { tableName } = strapi.db.metadata.get(DELIVERY);
  const rows: unknown = await strapi.db
    .connection(tableName)
    .whereIn('state', OPEN_STATES)
    .groupBy('state')
    .select('state')
    .count({ count: '*' });
  for (const { state, count } of rows as { state: string; count: number | string }[]) counts[state] = Number(count);
  return counts;
}
