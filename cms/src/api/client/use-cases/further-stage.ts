import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';

type Stages = { trx: Transaction; present: string | null; offered: string | null };

/** The offered stage when it lies further in the funnel than the present one (E2); null = stay. A stage that is content no longer is no stage. */
export async function furtherStage(strapi: Core.Strapi, { trx, present, offered }: Stages): Promise<string | null> {
  if (!offered || offered === present) return null;
  const rows: { key: string; order: number | null }[] = await trx(tableOf(strapi, 'api::stage.stage'))
    .whereIn('key', [offered, present ?? offered])
    .select('key', 'order');
  const orders = new Map(rows.map(({ key, order }) => [key, Number(order ?? 0)]));
  const further = orders.get(offered);
  if (further === undefined) return null;
  return further > (orders.get(present ?? '') ?? -Infinity) ? offered : null;
}
