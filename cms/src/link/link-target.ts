/**
 * A link from content to content is a text (DESIGN 7): `<type>:<key>`, `url:https://…` or `action:<place>`.
 * '' and null mean "no link". Pure: the server and the admin read the same rules.
 */

/** Content types a link may lead to, in the order the picker shows them. */
export const linkTypes = ['screen', 'package', 'form', 'faq', 'stage'] as const;
export type LinkType = (typeof linkTypes)[number];

/** Built-in places of the bot (docs/contracts.md, section 1). */
export const linkPlaces = ['menu', 'packages', 'applications', 'ask', 'language', 'privacy', 'help'] as const;
export type LinkPlace = (typeof linkPlaces)[number];

export type LinkKind = LinkType | 'action' | 'url';
export type LinkTarget =
  { kind: LinkType; key: string } | { kind: 'action'; place: LinkPlace } | { kind: 'url'; url: string };

export const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const maxKeyLength = 40;

/** Kinds a field accepts when its schema does not say otherwise (`options.kinds` of the custom field). */
export const defaultLinkKinds: readonly LinkKind[] = ['screen', 'package', 'form', 'faq', 'action', 'url'];

/** null = not a link of ours; whether the entry exists is not looked at here. */
export function parseLink(text: string): LinkTarget | null {
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  const kind = text.slice(0, colon);
  const rest = text.slice(colon + 1);
  if (kind === 'url') return isWebAddress(rest) ? { kind, url: rest } : null;
  if (kind === 'action') return isLinkPlace(rest) ? { kind, place: rest } : null;
  if (!isLinkType(kind) || rest.length > maxKeyLength || !keyPattern.test(rest)) return null;
  return { kind, key: rest };
}

export function isLinkType(text: string): text is LinkType {
  return linkTypes.some((type) => type === text);
}

function isLinkPlace(text: string): text is LinkPlace {
  return linkPlaces.some((place) => place === text);
}

/** Telegram opens http(s) addresses from buttons; tg: and others differ per client and are refused. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
