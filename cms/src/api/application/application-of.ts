import type { Core } from '@strapi/strapi';
import type { ApplicationService } from './services/application';

/** The application service, typed: Strapi's registry knows services by name only. */
export function applicationOf(strapi: Core.Strapi): ApplicationService {
  return strapi.service('api::application.application') as unknown as ApplicationService;
}
