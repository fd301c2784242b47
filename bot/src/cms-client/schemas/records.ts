/** Batches the bot writes to the CMS: events, clients seen, the staff mirror of unfinished forms, its own health. */
import { z } from 'zod';

/** POST /api/bot/events `{data: BotEvent[]}` (at most 500). `key` is unique: a repeat has no second effect. */
export type BotEvent = {
  key: string;
  /** Past tense, `screen.shown`, `package.viewed`, `form.started`, `form.field.answered`, `form.cancelled`, `faq.answered`, `faq.missed`, `bot.blocked` … */
  type: string;
  severity: 'info' | 'warning' | 'error';
  at: string;
  identity: string | null;
  /** Content keys and counts only: never names, phones or message texts. */
  data: Record<string, string | number | boolean | null>;
  test: boolean;
};
/** POST /api/bot/clients `{data: SeenClient[]}`: creates or updates by identity. */
export type SeenClient = {
  identity: string;
  channel: 'telegram' | 'web';
  name?: string;
  username?: string;
  /** Chosen or detected language. */
  locale?: string;
  /** Own contact by the button: proven. */
  provenPhone?: string;
  /** false = blocked the bot. */
  reachable?: boolean;
  startPayload?: string;
  seenAt: string;
  test: boolean;
};
/** POST /api/bot/dialog-states `{data: DialogMirror[]}`: for staff, never read back (DESIGN 7). */
export type DialogMirror = {
  chat: string;
  identity: string;
  form: string | null;
  field: string | null;
  answers: { key: string; label: string; display: string }[];
  updatedAt: string;
  /** The form ended (submitted or cancelled): the row goes. */
  ended: boolean;
  test: boolean;
};
/** POST /api/bot/ticks/purge */
export const purgeReplySchema = z.object({ data: z.object({ deleted: z.number().int(), more: z.boolean() }) });
export const acceptedSchema = z.object({ data: z.object({ accepted: z.number().int() }) });

/** POST /api/bot/status: read by the banner widget and by the CMS's own /health. */
export type BotStatus = {
  bot: string;
  at: string;
  /** Telegram user name of the bot, null without a token. */
  username: string | null;
  parts: Record<string, { status: 'ok' | 'degraded' | 'down'; detail?: string }>;
};

/** POST /api/bot/files (client's private file) and /api/bot/media (staff's picture, C7): raw body, `content-type`, `x-file-name` (URI-encoded), files also `x-identity`. */
export const storedFileSchema = z.object({
  data: z.object({ id: z.string(), mime: z.string(), size: z.number(), url: z.string().nullable() }),
});
/** GET /api/bot/clients/:identity/export → everything known; POST …/erase → counts of what was removed. */
export const clientExportSchema = z.object({ data: z.record(z.string(), z.unknown()) });
export const clientEraseSchema = z.object({ data: z.object({ erased: z.boolean() }) });
