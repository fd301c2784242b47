import type { Core } from '@strapi/strapi';

/** What is running may end within this time; clients that hold on longer are cut off. */
const LONGEST_WAIT_MS = 10_000;

/**
 * SIGTERM and SIGINT: take no new connection, let running requests end, close the database, exit 0; a second signal
 * exits at once. Replaces Strapi's own handlers, which cut off every connection on the spot.
 */
export function stopGracefully({ strapi }: { strapi: Core.Strapi }): void {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(1);
    asked = true;
    void finishRequests(strapi.server.httpServer)
      .then(() => strapi.destroy())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, stop);
  }
}

function finishRequests(server: Core.Strapi['server']['httpServer']): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT_MS);
    // A kept-alive connection whose request has just ended would hold the server open for nothing.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
  });
}
