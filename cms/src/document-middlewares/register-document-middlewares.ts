import type { Core } from '@strapi/strapi';
import { guardInUse } from './guard-in-use';
import { guardOperational } from './guard-operational';
import { limitSearch } from './limit-search';
import { trackContent } from './track-content';
import { trackLocales } from './track-locales';
import { trackMedia } from './track-media';

/** In `register()`, before the plugins add their own: ours are outermost, so what i18n does is in our transaction too. */
export function registerDocumentMiddlewares({ strapi }: { strapi: Core.Strapi }): void {
  strapi.documents.use(limitSearch(strapi));
  strapi.documents.use(guardOperational(strapi));
  strapi.documents.use(guardInUse(strapi));
  strapi.documents.use(trackContent(strapi));
}

/** In `bootstrap()`: files and languages change without the Document Service. */
export function subscribeToContentSources({ strapi }: { strapi: Core.Strapi }): void {
  trackMedia(strapi);
  trackLocales(strapi);
}
