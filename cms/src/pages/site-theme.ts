import type { Core } from '@strapi/strapi';
import { contentOf } from '../api/content/content-of';
import { readText } from '../shared/read-column';

/** The company's colours and font as a stylesheet of its own: the page needs no inline style, and its policy allows none. */
export async function siteTheme(strapi: Core.Strapi): Promise<string> {
  const row = (await contentOf(strapi).published.read({ type: 'site-settings' }))?.row;
  const accent = colour(readText(row?.colorPrimary)) ?? '#2f6fdb';
  const page = colour(readText(row?.colorBackground)) ?? '#f3f5f9';
  const font = /^[\p{L}\d -]{1,60}$/u.exec(readText(row?.font) ?? '')?.[0];
  return `:root{--accent:${accent};--on-accent:${inkOn(accent)};--page:${page};--on-page:${inkOn(page)};--font:${font ? `"${font}",` : ''}system-ui,sans-serif}\n`;
}

/** Black or white, whichever is read better on the colour (WCAG 2.2, contrast ratio). */
export function inkOn(background: string): string {
  const light = luminance(background);
  return 1.05 / (light + 0.05) >= (light + 0.05) / (luminance('#161a22') + 0.05) ? '#ffffff' : '#161a22';
}

function luminance(hex: string): number {
  const channel = (from: number) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function colour(text: string | null): string | null {
  return text !== null && /^#[0-9a-f]{6}$/i.test(text) ? text : null;
}
