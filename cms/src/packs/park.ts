import type { Step } from './load-step';
import { parkedKey } from './parked-key';
import type { StoredEntry } from './stored-entry';

export function isEdited(stored: StoredEntry): boolean {
  return stored.currentHash !== stored.packHash;
}

/** The entry becomes a draft under a key that nobody needs. */
export function park(stored: StoredEntry, all: StoredEntry[]): Step & { do: 'park' } {
  const { type, documentId, pack, key, publishedLocales } = stored;
  const taken = new Set(all.filter((other) => other.type === type).map((other) => other.key));
  return {
    do: 'park',
    stored,
    newKey: parkedKey({ key, pack, taken }),
    parked: { type, documentId, pack, key, locales: publishedLocales },
  };
}
