import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Part } from './read-health';

export type BotReport = { bot: string; username: string | null; heardAt: Date; parts: Partial<Record<string, Part>> };

const partsSchema = z.record(
  z.string(),
  z.object({ status: z.enum(['ok', 'degraded', 'down']), detail: z.string().optional() }),
);
/** SQLite gives dates as numbers or text, PostgreSQL as dates; `parts` is JSON text of the last `POST /api/bot/status`. */
const rowSchema = z.object({
  bot: z.string(),
  username: z.string().nullish(),
  heard_at: z.coerce.date(),
  parts: z.string().nullish(),
});

/** A bot reports every few seconds; after this it counts as gone. */
const SILENT_MS = 60_000;

export function isFresh({ heardAt }: BotReport, now: Date): boolean {
  return now.getTime() - heardAt.getTime() < SILENT_MS;
}

/** What each bot told about itself last (`POST /api/bot/status`), newest first. */
export async function readBotReports(strapi: Core.Strapi): Promise<BotReport[]> {
  const rows: unknown[] = await strapi.db.connection('bot_heard').select('*').orderBy('heard_at', 'desc').limit(50);
  return rows.map((row) => {
    const { bot, username, heard_at: heardAt, parts } = rowSchema.parse(row);
    return { bot, username: username ?? null, heardAt, parts: parseParts(parts ?? '') };
  });
}

function parseParts(text: string): BotReport['parts'] {
  try {
    return partsSchema.parse(JSON.parse(text));
  } catch {
    // Written by an older bot, or not yet told: the bot was heard, its parts are unknown.
    return {};
  }
}
