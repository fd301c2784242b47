import type { Core } from '@strapi/strapi';
import { applyContentManagerLayout } from './content-manager-layout/apply-content-manager-layout';
import { registerLinkOptionsRoute } from './link/link-options-route';
import { registerLinkField } from './link/register-link-field';
import { bootstrapPlatform } from './platform/bootstrap-platform';
import { registerPlatform } from './platform/register-platform';

/** Only registers: one line per part, in the order they must run (see docs/contracts.md). */
export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    await registerPlatform({ strapi });
    registerLinkField({ strapi });
    registerLinkOptionsRoute({ strapi });
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await bootstrapPlatform({ strapi });
    await applyContentManagerLayout({ strapi });
  },
};
