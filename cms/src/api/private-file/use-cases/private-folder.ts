import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { configOf } from '../../../platform/cms-config';

/** Outside of everything that is served; file names are random ids of ours. */
export function privateFolder(strapi: Core.Strapi): string {
  return join(configOf(strapi).dataDir, 'private');
}
