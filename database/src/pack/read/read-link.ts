import { KEY_PATTERN } from '../field';
import type { Read } from './read-scalar';

/**
 * Types a link may lead to, and places built into the bot (docs/contracts.md, section 1). What is read here must be saved by
 * the CMS: its rules (`cms/src/link/link-target.ts`) also run in the browser, where this package cannot go, so a test holds
 * the two against each other.
 */
const linkTypes = ['screen', 'package', 'form', 'faq', 'stage'] as const;
const linkActions = ['menu', 'packages', 'applications', 'language', 'privacy', 'help', 'ask'] as const;

export type Link = { to: 'entry'; type: string; key: string } | { to: 'place' };

/** Checks the spelling only; whether the entry exists is known when the whole pack is read. */
export function readLink(text: string, types?: readonly string[]): Read<Link> {
  const at = text.indexOf(':');
  const type = text.slice(0, at);
  const rest = text.slice(at + 1);
  if (at < 1)
    return {
      ok: false,
      ru: `ссылка пишется как screen:start, а не «${text}»`,
      en: `a link is written like screen:start, not "${text}"`,
    };
  if (type === 'url' && !types) return readUrl(rest);
  if (type === 'action' && !types) {
    const list = linkActions.join(', ');
    if (linkActions.some((action) => action === rest)) return { ok: true, value: { to: 'place' } };
    return {
      ok: false,
      ru: `нет такого действия «${rest}», есть: ${list}`,
      en: `no such action "${rest}", there are: ${list}`,
    };
  }
  const allowed: readonly string[] = types ?? linkTypes;
  if (!allowed.includes(type)) {
    const list = allowed.join(', ');
    return {
      ok: false,
      ru: `ссылка ведёт не туда: «${type}», можно: ${list}`,
      en: `a link may not lead to "${type}", only to: ${list}`,
    };
  }
  if (!KEY_PATTERN.test(rest))
    return { ok: false, ru: `неверный ключ в ссылке: «${rest}»`, en: `wrong key in the link: "${rest}"` };
  return { ok: true, value: { to: 'entry', type, key: rest } };
}

function readUrl(url: string): Read<Link> {
  // Telegram refuses a whole message for a button with tel: or mailto:, and tg: differs per client.
  const good = /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
  if (good) return { ok: true, value: { to: 'place' } };
  return {
    ok: false,
    ru: `адрес должен начинаться с https://: «${url}»`,
    en: `an address must begin with https://: "${url}"`,
  };
}
