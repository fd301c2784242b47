import type { Core } from '@strapi/strapi';
import { registerApplicationRoutes } from './api/application/register-application-routes';
import { registerClientRoutes } from './api/client/register-client-routes';
import { registerDashboardRoutes } from './api/statistic/register-dashboard-routes';
import { registerDeskRoutes } from './api/desk/register-desk-routes';
import { registerEditorRoutes } from './api/content/register-editor-routes';
import { registerPrivateFileRoute } from './api/private-file/register-private-file-route';
import { applyContentManagerLayout } from './content-manager-layout/apply-content-manager-layout';
import {
  registerDocumentMiddlewares,
  subscribeToContentSources,
} from './document-middlewares/register-document-middlewares';
import { hideUnusedTypes } from './content-manager-layout/hide-unused-types';
import { registerCustomFields } from './custom-fields/register-custom-fields';
import { registerLinkOptionsRoute } from './link/link-options-route';
import { registerLinkField } from './link/register-link-field';
import { bootstrapPacks } from './packs/bootstrap-packs';
import { registerPackRoutes } from './packs/pack-routes';
import { registerDemoPage } from './pages/register-demo-page';
import { registerSiteForm } from './site-form/register-site-form';
import { bootstrapPlatform } from './platform/bootstrap-platform';
import { startOneByOne } from './platform/database/start-one-by-one';
import { registerPlatform } from './platform/register-platform';

/** Only registers: one line per part, in the order they must run (see docs/contracts.md). */
export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    await registerPlatform({ strapi });
    registerDocumentMiddlewares({ strapi });
    registerApplicationRoutes({ strapi });
    registerClientRoutes({ strapi });
    registerDeskRoutes({ strapi });
    registerDashboardRoutes({ strapi });
    registerEditorRoutes({ strapi });
    registerPrivateFileRoute({ strapi });
    hideUnusedTypes({ strapi });
    registerLinkField({ strapi });
    registerCustomFields({ strapi });
    registerLinkOptionsRoute({ strapi });
    registerPackRoutes({ strapi });
    registerDemoPage({ strapi });
    registerSiteForm({ strapi });
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await startOneByOne({ strapi }, async () => {
      await bootstrapPlatform({ strapi });
      subscribeToContentSources({ strapi });
      await applyContentManagerLayout({ strapi });
      await bootstrapPacks({ strapi });
    });
  },
};
