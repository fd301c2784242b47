import { z } from 'zod';
import { claimLimit } from './delivery-rules';

const deliveryId = z.string().min(1).max(60);
const held = z.object({ id: deliveryId, token: z.number().int().min(0) });

/**
 * `bot` = id of the bot's store. `started` = sends this store has begun and not reported yet: with it a lease that
 * ended without a begun send goes back at once; without it the CMS waits and then counts the row as begun.
 */
export const claimInputSchema = z.object({
  bot: z.string().min(1).max(120),
  limit: z
    .number()
    .int()
    .min(0)
    .max(1000)
    .transform((limit) => Math.min(limit, claimLimit)),
  channels: z.array(z.enum(['telegram', 'web'])).max(10),
  started: z.array(held).max(5000).optional(),
  /** Managers' chats the bot can write to again: what waits for them is due now. */
  reachable: z.array(z.string().max(255)).max(200).optional(),
});
export type ClaimInput = z.infer<typeof claimInputSchema>;

export const resultSchema = held.extend({
  result: z.enum(['sent', 'failed', 'retry', 'returned', 'uncertain']),
  messageRef: z.string().max(255).optional(),
  reason: z.string().max(1000).optional(),
  retryAt: z.iso.datetime({ offset: true }).optional(),
});
export type DeliveryResult = z.infer<typeof resultSchema>;

export const reportInputSchema = z.object({
  bot: z.string().min(1).max(120),
  results: z.array(resultSchema).max(500),
});
export type ReportInput = z.infer<typeof reportInputSchema>;
