import type { PackEntry } from '@vitrina/database';
import type { Parked } from './pack-state';
import type { StoredEntry } from './stored-entry';

/** One thing a load does. `entry` = as the pack has it, `stored` = as the CMS has it. */
export type Step =
  | { do: 'create'; entry: PackEntry; hash: string }
  | { do: 'update'; entry: PackEntry; hash: string; stored: StoredEntry }
  /** The same contents already: only marked as the pack's, and shown again when `publish`. */
  | { do: 'adopt'; entry: PackEntry; hash: string; stored: StoredEntry; publish: boolean }
  /** Edited (or made) by staff: never overwritten. Shown again in `locales` after its pack was away. */
  | { do: 'keep'; stored: StoredEntry; why: 'edited' | 'staff'; locales: string[] }
  /** An edited entry gets its key back. */
  | { do: 'return'; stored: StoredEntry; key: string; locales: string[] }
  | { do: 'unpublish'; stored: StoredEntry }
  | { do: 'park'; stored: StoredEntry; newKey: string; parked: Parked }
  | { do: 'delete'; stored: StoredEntry };
