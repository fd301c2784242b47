import { openDatabase } from '../../fixtures/open-database';
import type { TestCms } from '../cms';

export type StoredApplication = { number: string; identity: string; name: string; phone: string; packageName: string };
export type CmsRecords = {
  applications: StoredApplication[];
  /** `type identity` → how often. */
  events: Map<string, number>;
  /** Deliveries that are neither sent nor given up. */
  deliveriesOpen: number;
  /** State of each application's message to the managers, by number. */
  cards: Map<string, string>;
};

/** What the CMS's database says, read beside the running program. */
export async function readCmsRecords(cms: TestCms): Promise<CmsRecords> {
  const database = openDatabase(cms);
  try {
    const applications: StoredApplication[] = await database('applications as a')
      .leftJoin('clients as c', 'c.id', 'a.client_id')
      .select('a.number', 'c.identity', 'a.client_name as name', 'a.phone', 'a.package_name as packageName');
    const events: { type: string; identity: string; times: number }[] = await database('events')
      .groupBy('type', 'identity')
      .select('type', 'identity')
      .count('* as times');
    const deliveries: { subject: string; state: string }[] = await database('deliveries').select('subject', 'state');
    return {
      applications,
      events: new Map(events.map(({ type, identity, times }) => [`${type} ${identity}`, Number(times)])),
      deliveriesOpen: deliveries.filter(({ state }) => state === 'planned' || state === 'leased').length,
      cards: new Map(deliveries.map(({ subject, state }) => [subject, state])),
    };
  } finally {
    await database.destroy();
  }
}
