import type { Core } from '@strapi/strapi';
import type { ContentService } from './services/content';

/** The content service, typed: Strapi's registry knows services by name only. */
export function contentOf(strapi: Core.Strapi): ContentService {
  return strapi.service('api::content.content') as unknown as ContentService;
}
