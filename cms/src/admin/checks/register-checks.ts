import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ChecksPanel } from './checks-panel';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

export function registerChecks(app: Pick<StrapiApp, 'getPlugin'>): void {
  // Strapi types what a plugin offers to others as `unknown` values; these are the Content Manager's own types.
  const apis = app.getPlugin('content-manager').apis as ContentManagerApis;
  apis.addEditViewSidePanel((panels) => [...panels, ChecksPanel]);
}
