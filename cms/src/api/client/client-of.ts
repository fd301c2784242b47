import type { Core } from '@strapi/strapi';
import type { ClientService } from './services/client';

/** The client service, typed: Strapi's registry knows services by name only. */
export function clientOf(strapi: Core.Strapi): ClientService {
  return strapi.service('api::client.client') as unknown as ClientService;
}
