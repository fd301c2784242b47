import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { errorReporterOf } from '../platform/logging/register-error-reports';
import { routePattern } from '../platform/metrics/route-pattern';

/** Stands right under `strapi::errors`: what that answers with a 500 is a fault of the program and is told to Sentry. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const reporter = errorReporterOf(strapi);
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const isRefusal = error instanceof errors.ApplicationError || error instanceof errors.HttpError;
      if (!isRefusal) reporter.report(error, { route: routePattern(ctx) });
      throw error;
    }
  };
};
