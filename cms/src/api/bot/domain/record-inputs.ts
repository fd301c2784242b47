import { z } from 'zod';
import { identitySchema } from '../../application/domain/submit-input';

/** Batches the bot writes; shapes of `bot/src/cms-client/schemas/records.ts`. At most 500 a request. */
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const batch = <T extends z.ZodType>(item: T) => z.array(item).max(500);

export const eventsSchema = batch(
  z.object({
    key: z.string().min(1).max(200),
    type: z.string().regex(/^[a-z][a-z0-9.-]{0,79}$/),
    severity: z.enum(['info', 'warning', 'error']),
    at: moment,
    identity: identitySchema.nullable(),
    data: z.record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean(), z.null()])),
    test: z.boolean(),
  }),
);
export type BotEvent = z.infer<typeof eventsSchema>[number];

export const clientsSchema = batch(
  z.object({
    identity: identitySchema,
    channel: z.enum(['telegram', 'web']),
    name: z.string().max(255).optional(),
    username: z.string().max(255).optional(),
    locale: z.string().max(35).optional(),
    provenPhone: z.string().max(40).optional(),
    reachable: z.boolean().optional(),
    startPayload: z.string().max(255).optional(),
    seenAt: moment,
    test: z.boolean(),
  }),
);
export type SeenClient = z.infer<typeof clientsSchema>[number];

const shownAnswer = z.object({ key: z.string().max(60), label: z.string().max(400), display: z.string().max(8000) });
export const dialogStatesSchema = batch(
  z.object({
    chat: z.string().min(1).max(200),
    identity: identitySchema,
    form: z.string().max(60).nullable(),
    field: z.string().max(60).nullable(),
    answers: z.array(shownAnswer).max(100),
    updatedAt: moment,
    ended: z.boolean(),
    test: z.boolean(),
  }),
);
export type DialogMirror = z.infer<typeof dialogStatesSchema>[number];

export const statusSchema = z.object({
  bot: z.string().min(1).max(120),
  at: moment,
  username: z.string().max(120).nullable(),
  parts: z.record(
    z.string().max(40),
    z.object({ status: z.enum(['ok', 'degraded', 'down']), detail: z.string().max(500).optional() }),
  ),
});
export type BotStatus = z.infer<typeof statusSchema>;
