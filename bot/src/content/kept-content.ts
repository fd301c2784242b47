import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ContentReceiver } from '../cms-client/cms-client';
import { createSlices } from '../loop/slices';
import type { Store } from '../store/store';
import { type ContentIndex, contentTypes } from './content-index';

/** The content of the last run on the disk: with it chats go on although the CMS is down. */
export type KeptContent = {
  /** Hands over all entries and answers with their revision; null = nothing whole is kept. */
  read(receiver: ContentReceiver): Promise<number | null>;
  /**
   * Writes what changed since the last time, one call after another; long content takes seconds. Nothing is written while
   * another bot of this store does: then it is to be asked again.
   */
  write(index: ContentIndex): Promise<void>;
};

const name = 'content-snapshot';
/** About 100 KB: a row is put into words and written without a stop that chats could feel. */
const entriesInRow = 200;

/** Entries of one type and language; `mark` stands in each of its rows. */
const groupSchema = z.object({
  type: z.string(),
  locale: z.string(),
  slot: z.enum(['a', 'b']),
  mark: z.string(),
  rows: z.number().int(),
});
type Group = z.infer<typeof groupSchema>;
type Entries = Map<string, unknown>;
type Row = { key: string; mark: string; entries: [string, unknown][] };
const listSchema = z.object({ revision: z.number().int(), groups: z.array(groupSchema) });
const rowSchema = z.object({ mark: z.string(), entries: z.array(z.tuple([z.string(), z.unknown()])) });

/**
 * A group that changed is written beside its former rows (slot `a` or `b`), in many small writes; the list of groups goes
 * last and puts them all in force at once. A process killed in between leaves the former list with its rows untouched.
 */
export function createKeptContent(store: Pick<Store, 'kept' | 'lock'>): KeptContent {
  /** Under which mark a map of entries was written: the same map needs no second write. */
  const marks = new WeakMap<object, string>();
  let keptRevision = 0;
  /** What is on the disk could not be read: it is written anew whatever revision it says it has. */
  let isBroken = false;
  let queue = Promise.resolve();
  const readList = async () => listSchema.safeParse(await store.kept.read(name)).data ?? null;

  const writeAll = async (index: ContentIndex, lost: AbortSignal) => {
    const list = await readList();
    if (list?.revision === index.revision && !isBroken) return;
    const groups = groupsOf(index).map(({ type, locale, entries }): Group & { entries: Entries } => {
      const former = list?.groups.find((group) => group.type === type && group.locale === locale);
      if (former !== undefined && marks.get(entries) === former.mark && !isBroken) return { ...former, entries };
      const rows = Math.ceil(entries.size / entriesInRow);
      return { type, locale, slot: former?.slot === 'a' ? 'b' : 'a', mark: randomUUID(), rows, entries };
    });
    const changed = groups.filter(({ entries, mark }) => marks.get(entries) !== mark);
    await writeRows(store, toRows(changed));
    // Another bot may have written over these rows meanwhile: its list names its own.
    if (lost.aborted) return;
    for (const { entries, mark } of changed) marks.set(entries, mark);
    await store.kept.write(name, { revision: index.revision, groups: groups.map(({ entries: _, ...group }) => group) });
    isBroken = false;
    keptRevision = index.revision;
    // What was unpublished is not kept either.
    await store.kept.keepOnly(`${name}/`, groups.flatMap(rowKeys));
  };

  const writeNew = async (index: ContentIndex) => {
    if (index.revision === keptRevision) return;
    const lock = await store.lock(name);
    if (lock === null) return;
    try {
      await writeAll(index, lock.lost);
    } finally {
      await lock.release();
    }
  };

  return {
    async read(receiver) {
      const list = await readList();
      if (list === null) return null;
      for (const group of list.groups) {
        isBroken = !(await readGroup(store, group, receiver));
        if (isBroken) return null;
      }
      keptRevision = list.revision;
      return list.revision;
    },
    write(index) {
      const writing = queue.then(() => writeNew(index));
      queue = writing.catch(() => undefined);
      return writing;
    },
  };
}

async function readGroup({ kept }: Pick<Store, 'kept'>, group: Group, receiver: ContentReceiver): Promise<boolean> {
  const { type, locale } = group;
  const slices = createSlices();
  for (let number = 0; number < group.rows; number += 1) {
    const row = rowSchema.safeParse(await kept.read(keyOf(group, number)));
    // Another bot has replaced it since the list was read.
    if (row.data?.mark !== group.mark) return false;
    for (const [key, data] of row.data.entries) {
      receiver.changed({ type, key, locale, data });
      if (slices.areOver()) await slices.rest();
    }
  }
  return true;
}

/** Small rows go together, as much as one large row at a time. */
async function writeRows({ kept }: Pick<Store, 'kept'>, rows: Iterable<Row>): Promise<void> {
  let pending: Promise<void>[] = [];
  let size = 0;
  for (const { key, mark, entries } of rows) {
    pending.push(kept.write(key, { mark, entries }));
    size += entries.length;
    if (size < entriesInRow) continue;
    await Promise.all(pending);
    pending = [];
    size = 0;
  }
  await Promise.all(pending);
}

function* toRows(groups: (Group & { entries: Entries })[]): Generator<Row> {
  for (const { entries, ...group } of groups) {
    const all = [...entries];
    for (let row = 0; row < group.rows; row += 1) {
      const part = all.slice(row * entriesInRow, (row + 1) * entriesInRow);
      yield { key: keyOf(group, row), mark: group.mark, entries: part };
    }
  }
}

function groupsOf({ entries }: ContentIndex): { type: string; locale: string; entries: Entries }[] {
  return contentTypes.flatMap((type) => {
    const languages: Map<string, Entries> = entries[type];
    return Array.from(languages, ([locale, byKey]) => ({ type, locale, entries: byKey }));
  });
}

function rowKeys(group: Group): string[] {
  return Array.from({ length: group.rows }, (_, row) => keyOf(group, row));
}

function keyOf({ type, locale, slot }: Pick<Group, 'type' | 'locale' | 'slot'>, row: number): string {
  return [name, type, locale, slot, row].join('/');
}
