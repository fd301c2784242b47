import type { Core } from '@strapi/strapi';
import { registerOwnerLimits } from './access/ensure-roles';
import { registerRefusals } from './access/refuse-wrong-asks';
import { registerStaffActions } from './access/staff-actions';
import { registerStartGuard } from './database/register-start-guard';
import { registerHealthBanner } from './health/register-health-banner';
import { registerHealthRoutes } from './health/register-health-routes';
import { registerErrorReports } from './logging/register-error-reports';
import { registerMetrics } from './metrics/register-metrics';

/** Before anything else registers: what the rest measures with, is guarded and limited by. */
export async function registerPlatform({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  registerStartGuard({ strapi });
  registerMetrics({ strapi });
  await registerErrorReports({ strapi });
  registerHealthRoutes({ strapi });
  registerHealthBanner({ strapi });
  registerOwnerLimits({ strapi });
  registerRefusals({ strapi });
  await registerStaffActions({ strapi });
}
