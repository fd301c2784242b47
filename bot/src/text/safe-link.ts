import { escapeHtml } from './safe-html';
import { mapOutsideTokens } from './liquid-tokens';

/** Address for an `href` inside a template, or null when Telegram would not open it. A token (or its stand-in U+E000) may make the address. */
export function toSafeHref(url: string): string | null {
  const address = url.trim();
  if (!/^(https?:\/\/|mailto:|tel:|tg:\/\/|\{\{|\uE000)/i.test(address)) return null;
  return mapOutsideTokens(address, escapeHtml);
}
