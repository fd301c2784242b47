import type { Core } from '@strapi/strapi';

/** Only registers: one line per part, in the order they must run (see docs/contracts.md). */
export default {
  register(_: { strapi: Core.Strapi }) {},
  async bootstrap(_: { strapi: Core.Strapi }) {},
};
