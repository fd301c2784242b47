import type { Core } from '@strapi/strapi';
import type { StatisticService } from './services/statistic';

/** The statistic service, typed: Strapi's registry knows services by name only. */
export function statisticOf(strapi: Core.Strapi): StatisticService {
  return strapi.service('api::statistic.statistic') as unknown as StatisticService;
}
