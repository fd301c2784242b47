import { hashEntry, type Pack, type PackEntry, packTypeOf } from '@vitrina/database';
import type { Step } from './load-step';
import type { PackState, Parked } from './pack-state';
import { isEdited, park } from './park';
import { planLeaving } from './plan-leaving';
import type { StoredEntry } from './stored-entry';

export type LoadInput = { pack: Pack; stored: StoredEntry[]; state: PackState };

/** What loading a pack would do; changes nothing. Steps are in the order in which they must happen: first keys are made free. */
export function planLoad({ pack, stored, state }: LoadInput): Step[] {
  const name = pack.manifest.name;
  const sha256Of = (file: string) => pack.media.find((media) => media.file === file)?.sha256 ?? '';
  const arriving = pack.entries.flatMap((entry) =>
    planEntry({ entry, hash: hashEntry(entry, sha256Of), name, stored, state }),
  );
  const handled = new Set(arriving.flatMap((step) => ('stored' in step ? [step.stored.documentId] : [])));
  const leaving = planLeaving({ name, stored, state, handled });
  return [...leaving, ...arriving].sort((a, b) => order(a) - order(b));
}

/** Keys of leaving entries are free before others take them. */
function order(step: Step): number {
  return step.do === 'unpublish' || step.do === 'park' || step.do === 'delete' ? 0 : step.do === 'return' ? 1 : 2;
}

type EntryInput = { entry: PackEntry; hash: string; name: string; stored: StoredEntry[]; state: PackState };

function planEntry(input: EntryInput): Step[] {
  const { entry, hash, name, stored, state } = input;
  const holder = stored.find((other) => other.type === entry.type && other.key === entry.key);
  const waiting = state.parked.find(
    (parked) => parked.pack === name && parked.type === entry.type && parked.key === entry.key,
  );
  const returning = stored.find((other) => waiting !== undefined && other.documentId === waiting.documentId);
  const isBack = state.current !== name;
  if (waiting && returning && returning !== holder) return planReturn({ returning, waiting, holder }, input);
  if (!holder) return [{ do: 'create', entry, hash }];
  if (holder.currentHash === hash) return [adopt(holder, input, isBack)];
  if (!isEdited(holder)) return [{ do: 'update', entry, hash, stored: holder }];
  if (holder.pack === name)
    return [{ do: 'keep', stored: holder, why: 'edited', locales: isBack ? (waiting?.locales ?? []) : [] }];
  if (entry.type === 'bot-profile')
    return [{ do: 'update', entry: withOwnSettings(entry, holder), hash, stored: holder }];
  const belongsToFormer = holder.pack !== '' && holder.pack === state.current;
  if (belongsToFormer && canStepAside(holder)) return [park(holder, stored), { do: 'create', entry, hash }];
  return [{ do: 'keep', stored: holder, why: holder.pack === '' ? 'staff' : 'edited', locales: [] }];
}

function adopt(holder: StoredEntry, { entry, hash, name }: EntryInput, isBack: boolean): Step {
  const isHidden = packTypeOf(entry.type).published && holder.publishedLocales.length === 0;
  return { do: 'adopt', entry, hash, stored: holder, publish: isHidden && (isBack || holder.pack !== name) };
}

type Returning = { returning: StoredEntry; waiting: Parked; holder: StoredEntry | undefined };

function planReturn({ returning, waiting, holder }: Returning, input: EntryInput): Step[] {
  const back: Step = { do: 'return', stored: returning, key: waiting.key, locales: waiting.locales };
  if (!holder) return [back];
  // Somebody made an entry of this key by hand meanwhile: both stay as they are.
  if (holder.pack === '' || holder.pack === input.name)
    return [{ do: 'keep', stored: holder, why: 'staff', locales: [] }];
  return [isEdited(holder) ? park(holder, input.stored) : { do: 'delete', stored: holder }, back];
}

/** Of a bot's profile these belong to the installation, not to the business that is loaded. */
const OWN_SETTINGS = ['managerChats', 'ownerChat', 'reminderMinutes', 'workStart', 'workEnd', 'workDays'];

function withOwnSettings(entry: PackEntry, holder: StoredEntry): PackEntry {
  const [locale = ''] = Object.keys(holder.entry.locales);
  const own = Object.entries(holder.entry.locales[locale] ?? {}).filter(([field]) => OWN_SETTINGS.includes(field));
  return {
    ...entry,
    locales: { ...entry.locales, [locale]: { ...entry.locales[locale], ...Object.fromEntries(own) } },
  };
}

/** Single types have one place, stages and phrases are named by others: they stay where they are. */
function canStepAside({ type }: StoredEntry): boolean {
  return !['bot-profile', 'site-settings', 'stage', 'phrase', 'promo-code'].includes(type);
}
