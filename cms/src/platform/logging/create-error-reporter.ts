import { maskSecrets } from '@vitrina/config';

export type ErrorReporter = {
  /** `route`: its pattern, where a request was being answered. */
  report(error: unknown, where?: { route: string }): void;
  close(): Promise<void>;
};

/** To Sentry when a DSN is given; the library is loaded only then. Only type, message, stack and the route's pattern leave, masked: no request, no person. */
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
    report: (error, where) => void sentry.captureException(error, { tags: where }),
    close: async () => void (await sentry.close(2_000)),
  };
}
