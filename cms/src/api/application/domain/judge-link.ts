import { readBoolean, readDate, readText } from '../../../shared/read-column';
import type { ApplicationRow } from './application-card';
import { linkLifeMs } from './deep-link';

/** `open` = may be opened now; `again` = this very account opened it before. */
export type LinkVerdict = 'open' | 'again' | 'expired' | 'used' | 'unknown';
type Opening = { identity: string; test: boolean; now: Date };

/**
 * May this account open the link (D1)? One use, 7 days; whoever opened it may ask again, as long as the application is
 * still theirs (a merge can be undone). A test chat and a live application know nothing of each other.
 */
export function judgeLink(row: ApplicationRow | null, { identity, test, now }: Opening): LinkVerdict {
  if (!row || readBoolean(row.test) !== test) return 'unknown';
  if (readText(row.link_used_by) === identity && readText(row.client_identity) === identity) return 'again';
  if (row.link_used_at !== null) return 'used';
  const madeAt = readDate(row.created_at)?.getTime() ?? 0;
  return now.getTime() - madeAt > linkLifeMs ? 'expired' : 'open';
}
