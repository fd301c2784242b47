/** Requests and replies of `/api/bot/deliveries/…` (DESIGN 5). */
import { z } from 'zod';
import { applicationCardSchema } from './application';

/**
 * What is to be shown, by kind:
 * - `application.new`       a fresh application, for a manager chat
 * - `application.changed`   the message `messageRef` shows an older card: edit it (send anew when it cannot be edited)
 * - `application.reminder`  nobody took it for `minutes`
 * - `client.text`           a plain message to a client (`text` ready to show)
 */
export const deliveryPayloadSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('application.new'), application: applicationCardSchema }),
  z.object({ kind: z.literal('application.changed'), application: applicationCardSchema, messageRef: z.string() }),
  z.object({
    kind: z.literal('application.reminder'),
    application: applicationCardSchema,
    minutes: z.number(),
    toOwner: z.boolean(),
  }),
  z.object({ kind: z.literal('client.text'), text: z.string() }),
]);
export type DeliveryPayload = z.infer<typeof deliveryPayloadSchema>;

export const claimedDeliverySchema = z.object({
  id: z.string(),
  /** Fencing token: reported back; a stale one is refused. */
  token: z.number().int(),
  class: z.enum(['transactional', 'marketing']),
  channel: z.enum(['telegram', 'web']),
  /** Telegram: `<chat id>` or `<chat id>/<topic id>`; web: `client:<session id>` or `managers:<session id>`. */
  recipient: z.string(),
  locale: z.string(),
  payload: z.unknown(),
  /** A marked repeat: an earlier try may have gone out. */
  repeat: z.boolean(),
  test: z.boolean(),
});
export type ClaimedDelivery = z.infer<typeof claimedDeliverySchema>;
export const claimReplySchema = z.object({ data: z.array(claimedDeliverySchema) });

/**
 * `sent` with `messageRef`; `failed` for good with a reason; `retry` after `retryAt` (429, 5xx);
 * `returned` = not started; `uncertain` = started and the outcome is unknown.
 */
export type DeliveryResult = {
  id: string;
  token: number;
  result: 'sent' | 'failed' | 'retry' | 'returned' | 'uncertain';
  messageRef?: string;
  reason?: string;
  retryAt?: string;
};
export const reportReplySchema = z.object({ data: z.array(z.object({ id: z.string(), accepted: z.boolean() })) });
