import type { DeliveryResult } from '../cms-client/schemas/delivery';
import { z } from 'zod';
import type { Store } from '../store/store';

const storedResultSchema = z.object({
  id: z.string(),
  token: z.number(),
  result: z.enum(['sent', 'failed', 'retry', 'returned', 'uncertain']),
  messageRef: z.string().optional(),
  reason: z.string().optional(),
  retryAt: z.string().optional(),
});

type Unreported = Awaited<ReturnType<Store['sends']['unreported']>>[number];

/**
 * What the store knows and the CMS does not: finished sends whose report was lost, and sends begun by a process that died
 * before the answer — nobody can know whether those left, so they are `uncertain` (the CMS decides about a repeat, DESIGN 5).
 */
export function toRecoveredResult({ id, token, result }: Unreported): DeliveryResult {
  const stored = storedResultSchema.safeParse(result);
  return stored.success ? stored.data : { id, token, result: 'uncertain', reason: 'process-ended' };
}
