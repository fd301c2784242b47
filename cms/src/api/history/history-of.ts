import type { Core } from '@strapi/strapi';
import type { HistoryService } from './services/history';

/** The history service, typed: Strapi's registry knows services by name only. */
export function historyOf(strapi: Core.Strapi): HistoryService {
  return strapi.service('api::history.history') as unknown as HistoryService;
}
