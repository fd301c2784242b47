import { loadCmsConfig } from '../src/platform/cms-config';
import { createLoggerConfig } from '../src/platform/logging/create-logger-config';

export default () => {
  const { cms, log } = loadCmsConfig();
  return {
    host: cms.host,
    port: cms.port,
    url: cms.publicUrl,
    app: { keys: cms.secrets.appKeys },
    // Forwarded headers reach Koa only from trusted proxies and already reduced to one address (global::client-address).
    proxy: { koa: cms.trustedProxies.length > 0 },
    dirs: { public: '../public' },
    http: {
      serverOptions: {
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        // Longer than the usual idle time of a proxy's connection, so that the proxy never writes into a closed one.
        keepAliveTimeout: 65_000,
        connectionsCheckingInterval: 2_000,
      },
    },
    logger: { config: createLoggerConfig(log), updates: { enabled: false }, startup: { enabled: false } },
    transfer: { remote: { enabled: false } },
    webhooks: { populateRelations: false },
  };
};
