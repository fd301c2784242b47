import { setTimeout as sleep } from 'node:timers/promises';
import type { PlayContext } from '../../../conversation/intake/play';
import type { TakenRow } from '../../../store/store';
import { type TelegramUpdate, updateSchema } from './update-schema';

/** An album comes as several updates without an end mark: this long after the first, the rest is taken as come. */
const collectMs = 1_000;
/** Bot API: 2–10 items; other messages may stand between them. */
const lookAhead = 20;

export type AlbumPart = { seq: number; update: TelegramUpdate };

/** The other parts of the album the row belongs to; empty when it is none. */
export async function collectAlbum(
  { row, update }: { row: TakenRow; update: TelegramUpdate },
  { following, signal }: PlayContext,
): Promise<AlbumPart[]> {
  const album = update.message?.media_group_id;
  if (album === undefined) return [];
  const waitMs = row.receivedAt + collectMs - Date.now();
  if (waitMs > 0) await sleep(waitMs, undefined, { signal });
  const rows = await following(lookAhead);
  return rows
    .map(({ seq, body }) => ({ seq, parsed: updateSchema.safeParse(body) }))
    .flatMap(({ seq, parsed }) => (parsed.success ? [{ seq, update: parsed.data }] : []))
    .filter((part) => part.update.message?.media_group_id === album);
}
