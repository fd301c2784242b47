import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import { writeHistory, type HistoryEntry } from '../use-cases/write-history';

/** Who changed what, when, from what to what. Append only. */
const historyService = ({ strapi }: { strapi: Core.Strapi }) => ({
  write: (trx: Transaction, entries: HistoryEntry[]) => writeHistory(strapi, { trx, entries }),
});

export default historyService;
export type HistoryService = ReturnType<typeof historyService>;
