import { loadCmsConfig } from '../src/platform/cms-config';
import { createCorsConfig } from '../src/platform/security/create-cors-config';
import { createSecurityConfig } from '../src/platform/security/create-security-config';
import { bodyLimits } from '../src/platform/security/body-limits';

/** In the order a request passes them. */
export default () => {
  const config = loadCmsConfig();
  return [
    'global::client-address',
    'global::request-log',
    'strapi::errors',
    'global::report-errors',
    { name: 'strapi::security', config: createSecurityConfig(config) },
    { name: 'strapi::cors', config: createCorsConfig(config) },
    'strapi::query',
    'global::closed-routes',
    'global::site-body',
    'global::multipart-guard',
    { name: 'strapi::body', config: bodyLimits },
    'global::upload-guard',
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ];
};
