import type { Core } from '@strapi/strapi';
import { applyContentManagerLayout } from './content-manager-layout/apply-content-manager-layout';
import { registerLinkOptionsRoute } from './link/link-options-route';
import { registerLinkField } from './link/register-link-field';
import { registerHealthRoutes } from './platform/health/register-health-routes';
import { registerMetrics } from './platform/metrics/register-metrics';

/** Only registers: one line per part, in the order they must run (see docs/contracts.md). */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerMetrics({ strapi });
    registerHealthRoutes({ strapi });
    registerLinkField({ strapi });
    registerLinkOptionsRoute({ strapi });
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await applyContentManagerLayout({ strapi });
  },
};
