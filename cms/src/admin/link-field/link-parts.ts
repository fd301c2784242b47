import { defaultLinkKinds, isLinkType, linkTypes, parseLink, type LinkKind } from '../../link/link-target';

/** A link as the input shows it: a half-written one is kept as it is, not thrown away. */
export type LinkParts = { kind: LinkKind | null; rest: string };

const allKinds: LinkKind[] = [...linkTypes, 'action', 'url'];

/** `screen:about` → screen, about. A text that begins with no known kind has kind null and stays whole. */
export function splitLink(value: string): LinkParts {
  const kind = allKinds.find((name) => value.startsWith(`${name}:`));
  return kind ? { kind, rest: value.slice(kind.length + 1) } : { kind: null, rest: value };
}

/** null = no link: a kind without an entry is a choice not finished yet. */
export function joinLink(kind: LinkKind, rest: string): string | null {
  const trimmed = rest.trim();
  return trimmed === '' ? null : `${kind}:${trimmed}`;
}

/** Kinds this field accepts, from `options.kinds` of its schema. */
export function kindsOf(options: unknown): readonly LinkKind[] {
  if (typeof options !== 'object' || options === null || !('kinds' in options)) return defaultLinkKinds;
  const { kinds } = options;
  return Array.isArray(kinds) ? allKinds.filter((kind) => kinds.includes(kind)) : defaultLinkKinds;
}

/** Which text of ours names what is wrong with the value; null = nothing, as far as can be seen without asking. */
export function findFormError(value: string): string | null {
  if (value === '' || parseLink(value)) return null;
  const { kind } = splitLink(value);
  if (kind === 'url') return 'link.error.url';
  return kind && isLinkType(kind) ? 'link.error.missing' : 'link.error.invalid';
}
