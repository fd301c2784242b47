import type { Core } from '@strapi/strapi';
import type { EventService } from './services/event';

/** The event service, typed: Strapi's registry knows services by name only. */
export function eventOf(strapi: Core.Strapi): EventService {
  return strapi.service('api::event.event') as unknown as EventService;
}
