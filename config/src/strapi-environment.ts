/**
 * What Strapi reads from the environment by itself, before any file of ours: production unless asked otherwise, nothing
 * sent home, Russian as the first language of content, and UTC as the zone of the process: Strapi's moments are kept in
 * columns without a zone, so processes in different zones (or one hour of autumn) would read them differently. Call it before `@strapi/strapi` is loaded.
 */
export function setStrapiEnvironment(): void {
  process.env.NODE_ENV ||= 'production';
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  process.env.TZ = 'UTC';
  process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE = 'ru';
}
