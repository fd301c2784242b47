import type { Core } from '@strapi/strapi';
import { configOf } from '../cms-config';
import { createErrorReporter, type ErrorReporter } from './create-error-reporter';

const NAME = 'vitrina.errors';

/** Faults of requests are told by `global::report-errors`; what nobody caught ends the process, as ever, but is told and masked first. */
export async function registerErrorReports({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const { sentryDsn, version } = configOf(strapi);
  const reporter = await createErrorReporter(sentryDsn, version);
  strapi.add(NAME, () => reporter);
  process.on('uncaughtException', (error) => {
    strapi.log.error(error);
    reporter.report(error);
    void reporter.close().finally(() => process.exit(1));
  });
}

export function errorReporterOf(strapi: Core.Strapi): ErrorReporter {
  const reporter: ErrorReporter = strapi.get(NAME);
  return reporter;
}
