import type { Core } from '@strapi/strapi';
import type { PrivateFileService } from './services/private-file';

/** The private-file service, typed: Strapi's registry knows services by name only. */
export function privateFileOf(strapi: Core.Strapi): PrivateFileService {
  return strapi.service('api::private-file.private-file') as unknown as PrivateFileService;
}
