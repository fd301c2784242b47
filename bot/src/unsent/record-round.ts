import { recordLeaseMs, sendRecords, type SendRecordsOptions } from './send-records';

/**
 * Sends records, oldest first. A failed batch comes back after its lease; newer rows wait as long, or "the form has ended"
 * would overtake "the form was begun" and leave an unfinished form behind that nobody ends.
 */
export function createRecordRound(options: SendRecordsOptions, now: () => number): () => Promise<'again' | 'rest'> {
  let heldUntil = -Infinity;
  return async () => {
    if (now() < heldUntil) return 'rest';
    try {
      return (await sendRecords(options)) ? 'again' : 'rest';
    } catch (error) {
      heldUntil = now() + recordLeaseMs;
      throw error;
    }
  };
}
