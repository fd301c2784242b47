import { packTypeOf } from '@vitrina/database';
import type { PackState } from './pack-state';
import type { Step } from './load-step';
import { isEdited, park } from './park';
import type { StoredEntry } from './stored-entry';

export type LeavingInput = { name: string; stored: StoredEntry[]; state: PackState; handled: ReadonlySet<string> };

/**
 * What becomes of entries the new pack does not have: those of the former pack (and those this pack had in an older edition)
 * are taken off when nobody edited them; edited ones become drafts marked with their pack.
 */
export function planLeaving({ name, stored, state, handled }: LeavingInput): Step[] {
  return stored.flatMap((entry): Step[] => {
    if (handled.has(entry.documentId) || entry.pack === '' || entry.pack === '_base') return [];
    if (entry.pack === name)
      return isEdited(entry) || entry.publishedLocales.length === 0 ? [] : [{ do: 'unpublish', stored: entry }];
    if (entry.pack !== state.current) return [];
    return leave(entry, stored);
  });
}

function leave(entry: StoredEntry, stored: StoredEntry[]): Step[] {
  // The default phrase comes back in its place.
  if (entry.type === 'phrase')
    return isEdited(entry)
      ? [{ do: 'keep', stored: entry, why: 'edited', locales: [] }]
      : [{ do: 'delete', stored: entry }];
  if (entry.type === 'site-settings' || entry.type === 'bot-profile') return [];
  if (!packTypeOf(entry.type).published)
    return isEdited(entry)
      ? [{ do: 'keep', stored: entry, why: 'edited', locales: [] }]
      : [{ do: 'unpublish', stored: entry }];
  if (isEdited(entry)) {
    // Nobody needs its key, so it keeps it.
    return entry.publishedLocales.length > 0 ? [{ ...park(entry, stored), newKey: entry.key }] : [];
  }
  return entry.publishedLocales.length > 0 ? [{ do: 'unpublish', stored: entry }] : [];
}
