/** An entry whose published version changed, appeared or went away. */
export type ContentChange = { type: string; key: string; locale: string };

/** How far back a bot may be and still get only what changed; further back it gets everything. */
export const maxRevisionGap = 2000;

export function changeId({ type, key, locale }: ContentChange): string {
  return `${type}\n${key}\n${locale}`;
}

/** Each change once, in the order of their first appearance. */
export function distinctChanges(changes: ContentChange[]): ContentChange[] {
  return [...new Map(changes.map((change) => [changeId(change), change])).values()];
}
