import type { Core } from '@strapi/strapi';
import { contentLocales, defaultLocale } from '../platform/content/content-locales';

/** The language asked for in the address, else the first of ours the browser prefers. */
export function wantedLocale(ctx: Parameters<Core.ControllerHandler>[0]): string {
  const codes = contentLocales.map(({ code }) => code);
  const asked = codes.find((code) => code === ctx.query.lang);
  return asked ?? (ctx.acceptsLanguages(codes) || defaultLocale);
}
