import type { Core } from '@strapi/strapi';
import { applicationOf } from '../../application/application-of';
import { clientOf } from '../../client/client-of';
import { deliveryOf } from '../../delivery/delivery-of';
import { dialogStateOf } from '../../dialog-state/dialog-state-of';
import { eventOf } from '../../event/event-of';
import { privateFileOf } from '../../private-file/private-file-of';

/** DESIGN 3: what a test conversation left is deleted after 7 days. */
const testDays = 7;
/** Rows of one kind a call deletes, in one short transaction: nobody else waits for it. */
const batch = 500;

/** Deletes what is due to go; `more` = a batch was full, ask again. Asking twice deletes nothing twice. */
export async function purge(strapi: Core.Strapi): Promise<{ deleted: number; more: boolean }> {
  const old = { before: new Date(Date.now() - testDays * 86_400_000), limit: batch };
  const counts = [
    await eventOf(strapi).deleteOldTests(old),
    await deliveryOf(strapi).deleteOldTests(old),
    await dialogStateOf(strapi).deleteOldTests(old),
    await applicationOf(strapi).deleteOldTests(old),
    await clientOf(strapi).deleteOldTests(old),
    await privateFileOf(strapi).deleteAbandoned({ limit: batch }),
    await privateFileOf(strapi).deleteOrphans({ limit: batch }),
  ];
  return { deleted: counts.reduce((sum, count) => sum + count, 0), more: counts.some((count) => count >= batch) };
}
