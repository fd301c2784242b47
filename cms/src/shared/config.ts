import type { Config } from '@vitrina/config';
import type { Core } from '@strapi/strapi';

/** The validated configuration, put into Strapi's own under `vitrina` (`cms/config/vitrina.ts`). */
export function vitrinaConfig(strapi: Core.Strapi): Config {
  return strapi.config.get<Config>('vitrina');
}
