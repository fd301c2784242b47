import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { type Config, readProcessConfig } from '@vitrina/config';

/** From `cms/dist/src/platform` up to the root of the repository. */
const ROOT = resolve(__dirname, '..', '..', '..', '..');

/** For Strapi's own config files, which run before there is a `strapi`; everyone else takes `configOf(strapi)`. */
export function loadCmsConfig(): Config {
  return readProcessConfig({ root: ROOT, part: 'cms' });
}

/** The settings this Strapi was started with. */
export function configOf(strapi: Core.Strapi): Config {
  return strapi.config.get<Config>('vitrina');
}
