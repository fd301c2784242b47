import type { Core } from '@strapi/strapi';

/**
 * End users of Strapi's own registration: it is closed here and the type stays empty, so the menu does not show it.
 * Call in `register()`, before the Content Manager reads which types are visible.
 */
export function hideUnusedTypes({ strapi }: { strapi: Core.Strapi }): void {
  const user = strapi.contentType('plugin::users-permissions.user');
  user.pluginOptions = { ...user.pluginOptions, 'content-manager': { visible: false } };
}
