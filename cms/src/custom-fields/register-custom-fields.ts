import type { Core } from '@strapi/strapi';

/**
 * Server half of the fields whose stored form is not what people should type or read; their inputs are
 * `src/admin/fields`. Call in `register()`.
 */
export function registerCustomFields({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register([
    /** `["vip", "repeat"]` */
    { name: 'tags', type: 'json', inputSize: { default: 12, isResizable: true } },
    /** `{"name": "value"}` */
    { name: 'pairs', type: 'json', inputSize: { default: 12, isResizable: true } },
    /** Anything, shown as a list and never edited. */
    { name: 'record', type: 'json', inputSize: { default: 12, isResizable: true } },
    /** Minor units; the currency stands in the field `currency` of the same entry. Never edited. */
    { name: 'money', type: 'biginteger', inputSize: { default: 4, isResizable: true } },
  ]);
}
