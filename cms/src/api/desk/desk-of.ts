import type { Core } from '@strapi/strapi';
import type { DeskService } from './services/desk';

/** The desk service, typed: Strapi's registry knows services by name only. */
export function deskOf(strapi: Core.Strapi): DeskService {
  return strapi.service('api::desk.desk') as unknown as DeskService;
}
