import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../content/content-locales';
import { isPostgres } from '../../shared/database';
import { configOf } from '../cms-config';
import { readPragmas } from '../database/read-pragmas';
import { createDiskCheck, type DiskCheck } from './check-disk';
import { isFresh, readBotReports } from './read-bot-reports';

export type PartStatus = 'ok' | 'degraded' | 'down';
export type Part = { status: PartStatus; detail?: string };
export type PartName = 'store' | 'content' | 'cms' | 'telegram' | 'managers' | 'queue';
export type Health = { status: PartStatus; parts: Record<PartName, Part> };

/** A transactional message this late is a trouble, not a queue. */
const LATE_MS = 2 * 60_000;

/** What the database and the disk tell, and what the bots told last. Only a database that does not answer or takes nothing makes the whole `down`. */
export async function readHealth({ strapi, now }: { strapi: Core.Strapi; now: Date }): Promise<Health> {
  const database = await checkStore(strapi);
  if (database.status === 'down') return { status: 'down', parts: withoutStore(database) };
  const store = (await checkDisk(strapi)) ?? database;
  const [content, queue, bot] = await Promise.all([
    checkContent(strapi),
    checkQueue(strapi, now),
    checkBot(strapi, now),
  ]);
  const parts = { store, content, cms: { status: 'ok' as const }, ...bot, queue };
  const degraded = Object.values(parts).some((part) => part.status !== 'ok');
  if (store.status === 'down') return { status: 'down', parts };
  return { status: degraded ? 'degraded' : 'ok', parts };
}

function withoutStore(store: Part): Health['parts'] {
  const unknown: Part = { status: 'down', detail: 'The database does not answer' };
  return { store, content: unknown, cms: { status: 'ok' }, telegram: unknown, managers: unknown, queue: unknown };
}

async function checkStore(strapi: Core.Strapi): Promise<Part> {
  try {
    await strapi.db.connection.raw('select 1').timeout(3_000);
    const detail = await readPragmas(strapi);
    return detail ? { status: 'ok', detail } : { status: 'ok' };
  } catch {
    return { status: 'down', detail: 'The database does not answer' };
  }
}

const diskChecks = new WeakMap<Core.Strapi, DiskCheck>();

/** A SQLite file on a full disk takes nothing any more; with PostgreSQL only files of clients and uploads are lost. */
async function checkDisk(strapi: Core.Strapi): Promise<Part | null> {
  const check = diskChecks.get(strapi) ?? createDiskCheck(configOf(strapi).dataDir);
  diskChecks.set(strapi, check);
  const reason = await check();
  if (reason === null) return null;
  return { status: isPostgres(strapi) ? 'degraded' : 'down', detail: `DATA_DIR takes no writes (${reason})` };
}

async function checkContent(strapi: Core.Strapi): Promise<Part> {
  const start = await findStartScreen(strapi);
  return start ? { status: 'ok' } : { status: 'degraded', detail: 'No published start screen' };
}

/** The screen the bot profile names, when both are published; other languages fall back to the default one. */
async function findStartScreen(strapi: Core.Strapi): Promise<boolean> {
  const profiles: unknown[] = await strapi.db.query('api::bot-profile.bot-profile').findMany({
    where: { publishedAt: { $notNull: true } },
    select: ['startScreen'],
    limit: 1,
  });
  const link = startScreenOf(profiles[0]);
  if (!link) return false;
  const screen: unknown = await strapi.db.query('api::screen.screen').findOne({
    where: { key: link.replace(/^screen:/, ''), locale: defaultLocale, publishedAt: { $notNull: true } },
    select: ['id'],
  });
  return screen !== null;
}

function startScreenOf(profile: unknown): string | null {
  if (typeof profile !== 'object' || profile === null || !('startScreen' in profile)) return null;
  return typeof profile.startScreen === 'string' ? profile.startScreen : null;
}

async function checkQueue(strapi: Core.Strapi, now: Date): Promise<Part> {
  const late: unknown = await strapi.db.query('api::delivery.delivery').findOne({
    where: {
      state: 'planned',
      class: 'transactional',
      test: { $ne: true },
      dueAt: { $lt: new Date(now.getTime() - LATE_MS).toISOString() },
    },
    select: ['id'],
  });
  return late ? { status: 'degraded', detail: 'Messages wait longer than two minutes' } : { status: 'ok' };
}

async function checkBot(strapi: Core.Strapi, now: Date): Promise<Record<'telegram' | 'managers', Part>> {
  const fresh = (await readBotReports(strapi)).filter((report) => isFresh(report, now));
  const silent: Part = { status: 'degraded', detail: 'No bot has been heard for a minute' };
  if (fresh.length === 0) return { telegram: silent, managers: silent };
  return {
    telegram: worst(fresh.map(({ parts }) => parts.telegram)),
    managers: worst(fresh.map(({ parts }) => parts.managers)),
  };
}

/** Part of the part that is worst off; a bot's own `down` leaves the CMS working, so it counts as degraded here. */
function worst(parts: (Part | undefined)[]): Part {
  const known = parts.filter((part) => part !== undefined);
  const bad = known.find((part) => part.status === 'down') ?? known.find((part) => part.status === 'degraded');
  return bad ?? { status: 'ok' };
}
