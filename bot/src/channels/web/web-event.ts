import { z } from 'zod';

const sideSchema = z.enum(['client', 'managers']);
const base = {
  /** Made by the browser; the same id again has no second effect. */
  id: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  side: sideSchema,
  /** How the manager of the simulator calls himself; shown to people, trusted for nothing. */
  name: z.string().trim().min(1).max(64).optional(),
  /** Language of the browser's program now, as Telegram tells it with every update; else the session's. */
  locale: z.string().min(2).max(35).optional(),
};

/** Body of `POST /chat/sessions/:id/events` (DESIGN 6). */
export const webEventSchema = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('start'), payload: z.string().max(512).nullish() }),
  z.object({ ...base, type: z.literal('text'), text: z.string().trim().min(1).max(4096) }),
  z.object({
    ...base,
    type: z.literal('tap'),
    action: z.string().min(1).max(256),
    /** Message whose button was pressed; without it the newest one that has this button. */
    message: z.string().max(200).optional(),
  }),
  z.object({ ...base, type: z.literal('contact'), phone: z.string().trim().min(1).max(32) }),
  /** `payload` = id given by `POST …/files`, `text` = caption. */
  z.object({
    ...base,
    type: z.literal('file'),
    payload: z.string().min(1).max(64),
    text: z.string().max(1024).optional(),
  }),
  /** `payload` = `<latitude>,<longitude>` in degrees. */
  z.object({
    ...base,
    type: z.literal('location'),
    payload: z.string().regex(/^-?\d{1,3}(\.\d+)?,-?\d{1,3}(\.\d+)?$/),
  }),
]);
export type WebEvent = z.infer<typeof webEventSchema>;

/** Body of `POST /chat/sessions`. A `preview` session is made only with the two parameters of a link signed by the CMS. */
export const webSessionSchema = z.discriminatedUnion('mode', [
  z.object({
    mode: z.enum(['simulator', 'live']),
    locale: z.string().min(2).max(35).nullish(),
    payload: z.string().max(512).nullish(),
  }),
  z.object({
    mode: z.literal('preview'),
    locale: z.string().min(2).max(35).nullish(),
    preview: z.object({ claim: z.string().min(1).max(1000), signature: z.string().max(120) }),
  }),
]);
export type WebSessionInput = z.infer<typeof webSessionSchema>;

/** `GET …/messages`: `after` = the last `seq` seen, `wait` = seconds to wait for something new. */
export const webMessagesQuerySchema = z.object({
  after: z.coerce.number().int().min(0).default(0),
  wait: z.coerce.number().min(0).max(25).default(0),
});

/** What the inbox keeps of a web event: all that is needed to play it later, by any process. */
export const webInboxBodySchema = z.object({
  session: z.string(),
  mode: z.enum(['live', 'simulator', 'preview']),
  locale: z.string().nullable(),
  payload: z.string().nullable(),
  event: webEventSchema,
  /** Looked up when the event came in, so that the upload's kind is known to the core. */
  file: z.object({ mime: z.string().nullable(), name: z.string().nullable(), size: z.number() }).nullable(),
});
export type WebInboxBody = z.infer<typeof webInboxBodySchema>;
