import { maskSecrets } from '@vitrina/config';

export type ErrorReporter = { report(error: unknown): void; close(): Promise<void> };

/** Sends errors to Sentry when a DSN is given; loaded only then, it is by far the heaviest library here. Only type, message and stack leave, masked. */
export async function createErrorReporter(dsn: string | null, release: string): Promise<ErrorReporter> {
  if (dsn === null) return { report: () => undefined, close: async () => undefined };
  const sentry = await import('@sentry/node');
  sentry.init({
    dsn,
    release,
    defaultIntegrations: false,
    sendDefaultPii: false,
    beforeSend: (event) => JSON.parse(maskSecrets(JSON.stringify(event))),
  });
  return {
    report: (error) => void sentry.captureException(error),
    close: async () => void (await sentry.close(2_000)),
  };
}
