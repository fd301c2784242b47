import { z } from 'zod';
import type { CmsClient } from '../cms-client/cms-client';
import { hasCode } from '../errors/domain-error';
import type { OutboxRow, Store } from '../store/store';
import { storedClientSchema, storedDialogSchema, storedEventSchema } from './stored-write';

export type SendRecordsOptions = {
  outbox: Pick<Store['outbox'], 'take' | 'acknowledge'>;
  cms: Pick<CmsClient, 'sendEvents' | 'sendClients' | 'sendDialogs'>;
  alarm(reason: string, details: Record<string, unknown>): void;
};

/** Rows in one batch (docs/contracts.md section 2). */
const batchLimit = 500;
/** When the CMS is down the rows come back after this; until then newer ones must wait too (`create-unsent-writer.ts`). */
export const recordLeaseMs = 15_000;

/** Clients before events: an event is tied to its client by identity. */
const kinds = ['client', 'event', 'dialog'] as const;

/** Sends what waits in batches, kind by kind; true = there may be more. Throws while the CMS cannot take it. */
export async function sendRecords(options: SendRecordsOptions): Promise<boolean> {
  let full = false;
  for (const kind of kinds) {
    const rows = await options.outbox.take([kind], batchLimit, recordLeaseMs);
    if (rows.length > 0) await sendBatch(rows, options);
    full ||= rows.length === batchLimit;
  }
  return full;
}

async function sendBatch(rows: OutboxRow[], options: SendRecordsOptions): Promise<void> {
  try {
    await post(rows, options.cms);
  } catch (error) {
    if (!isAboutTheRows(error)) throw error;
    await sendApart(rows, options);
  }
  await options.outbox.acknowledge(rows.map(({ key }) => key));
}

/** A 404 or 405 is a wrong address or an older CMS, not a word about what was sent. */
function isAboutTheRows(error: unknown): boolean {
  return hasCode(error, 'CMS_REFUSED') && [400, 409, 413, 422].includes(Number(error.details.status));
}

/** One bad row must not hold up its batch: halves are tried until the bad one stands alone. */
async function sendApart(rows: OutboxRow[], options: SendRecordsOptions): Promise<void> {
  const [first] = rows;
  if (rows.length === 1 && first)
    return options.alarm('record refused by the CMS', { kind: first.kind, key: first.key });
  const middle = Math.ceil(rows.length / 2);
  await sendBatch(rows.slice(0, middle), options);
  await sendBatch(rows.slice(middle), options);
}

async function post(rows: OutboxRow[], cms: SendRecordsOptions['cms']): Promise<void> {
  const bodies = rows.map(({ body }) => body);
  switch (rows[0]?.kind) {
    case 'event':
      return cms.sendEvents(readable(bodies, storedEventSchema));
    case 'client':
      return cms.sendClients(readable(bodies, storedClientSchema));
    case 'dialog':
      return cms.sendDialogs(readable(bodies, storedDialogSchema));
  }
}

/** Rows of a format we no longer read are left out: they are notes, not orders. */
function readable<T>(bodies: unknown[], schema: z.ZodType<T>): T[] {
  return bodies.flatMap((body) => {
    const parsed = schema.safeParse(body);
    return parsed.success ? [parsed.data] : [];
  });
}
