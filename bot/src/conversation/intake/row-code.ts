import { createHash } from 'node:crypto';
import type { InboxRow } from '../../store/store';

/** Said to the person when his update was given up, and written in the log beside it: six characters to quote to support. */
export function rowCode({ bot, id }: Pick<InboxRow, 'bot' | 'id'>): string {
  return createHash('sha256').update(`${bot}\n${id}`).digest('hex').slice(0, 6).toUpperCase();
}
