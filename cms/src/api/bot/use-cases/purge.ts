import type { Core } from '@strapi/strapi';
import { applicationOf } from '../../application/application-of';
import { clientOf } from '../../client/client-of';
import { deliveryOf } from '../../delivery/delivery-of';
import { dialogStateOf } from '../../dialog-state/dialog-state-of';
import { eventOf } from '../../event/event-of';
import { privateFileOf } from '../../private-file/private-file-of';

const DAY_MS = 86_400_000;
/** Days after which records go: of tests by DESIGN 3, of the rest by the defaults of the product. */
const days = {
  test: 7,
  event: 731,
  /** Of a message that ended: it holds what was written. */
  delivery: 365,
  /** A bot's store nobody heard of. */
  store: 90,
  /** Longer than a report of an unfinished form can wait in a bot. */
  dialogEnd: 30,
};
/** Rows of one kind a call deletes, in one short transaction: nobody else waits for it. */
const batch = 500;

/** Deletes what is due to go; `more` = a batch was full, ask again. Asking twice deletes nothing twice. */
export async function purge(strapi: Core.Strapi): Promise<{ deleted: number; more: boolean }> {
  const old = (age: keyof typeof days) => ({ before: new Date(Date.now() - days[age] * DAY_MS), limit: batch });
  const counts = [
    await eventOf(strapi).deleteOldTests(old('test')),
    await deliveryOf(strapi).deleteOldTests(old('test')),
    await dialogStateOf(strapi).deleteOldTests(old('test')),
    await applicationOf(strapi).deleteOldTests(old('test')),
    await clientOf(strapi).deleteOldTests(old('test')),
    await eventOf(strapi).deleteOld(old('event')),
    await deliveryOf(strapi).deleteEnded(old('delivery')),
    await deliveryOf(strapi).forgetStores(old('store')),
    await dialogStateOf(strapi).deleteOldEnds(old('dialogEnd')),
    await privateFileOf(strapi).deleteAbandoned({ limit: batch }),
    await privateFileOf(strapi).deleteOrphans({ limit: batch }),
  ];
  return { deleted: counts.reduce((sum, count) => sum + count, 0), more: counts.some((count) => count >= batch) };
}
