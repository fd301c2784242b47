import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import type { Counted } from '../domain/counted';
import { countInto } from '../use-cases/count-into';
import { foldPending } from '../use-cases/fold-pending';
import { readDashboard } from '../use-cases/read-dashboard';
import { recount } from '../use-cases/recount';

/** Counters of the home page (M1, M3): the only writer of the `stat_*` tables. */
const statisticService = ({ strapi }: { strapi: Core.Strapi }) => ({
  count: (trx: Transaction, counted: Counted[]) => countInto(trx, counted),
  fold: () => foldPending(strapi),
  recount: () => recount(strapi),
  dashboard: (days: number) => readDashboard(strapi, days),
});

export default statisticService;
export type StatisticService = ReturnType<typeof statisticService>;
