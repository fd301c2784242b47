import type { Core } from '@strapi/strapi';
import { registerLinkField } from './link/register-link-field';

/** Only registers: one line per part, in the order they must run (see docs/contracts.md). */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerLinkField({ strapi });
  },
  async bootstrap(_: { strapi: Core.Strapi }) {},
};
