import { loadCmsConfig } from '../src/platform/cms-config';

/** Our own settings beside Strapi's: `configOf(strapi)` reads them back with their type. */
export default loadCmsConfig;
