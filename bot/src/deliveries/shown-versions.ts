/** Which version of an application's card each chat shows, so that an older card never replaces a newer one there. */
export type ShownCard = { recipient: string; number: string; version: number };
export type ShownVersions = {
  note(card: ShownCard): void;
  /** Does the chat show a newer card than this one? */
  isNewer(card: ShownCard): boolean;
};

/** Kept in memory for the newest `limit` cards: after a restart the CMS's own order is all there is, and it is in order. */
export function createShownVersions(limit = 5_000): ShownVersions {
  const versions = new Map<string, number>();
  const keyOf = ({ recipient, number }: ShownCard) => `${recipient} ${number}`;

  return {
    note(card) {
      const key = keyOf(card);
      const known = versions.get(key) ?? 0;
      versions.delete(key);
      versions.set(key, Math.max(known, card.version));
      const oldest = versions.keys().next();
      if (versions.size > limit && !oldest.done) versions.delete(oldest.value);
    },
    isNewer: (card) => (versions.get(keyOf(card)) ?? 0) > card.version,
  };
}
