import type { Core } from '@strapi/strapi';

/** Server half of the custom field `global::link`; its input is `src/admin/link-field`. Call in `register()`. */
export function registerLinkField({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register({
    name: 'link',
    type: 'string',
    inputSize: { default: 6, isResizable: true },
  });
}
