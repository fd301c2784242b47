import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { DomainError } from '../../shared/domain-error';
import { configOf } from '../cms-config';

const TABLE = 'cms_instance';
const BEAT_MS = 15_000;
/** An instance not seen for so long is gone: a server may move to another disk. */
const GONE_MS = 60_000;

/**
 * Several instances on one PostgreSQL must share DATA_DIR, where clients' files lie: an instance with a folder of its
 * own would show half of them as missing. Refuses to start beside a living one that uses another folder.
 */
export async function shareDataDir({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (configOf(strapi).database.client !== 'postgres') return;
  const id = dataDirId(configOf(strapi).dataDir);
  const other: unknown = await strapi.db
    .connection(TABLE)
    .whereNot('data_dir_id', id)
    .where('seen_at', '>', new Date(Date.now() - GONE_MS))
    .first();
  if (other) {
    throw new DomainError('DATA_DIR_NOT_SHARED', {
      message: 'Another CMS with its own DATA_DIR works on this database: all instances must share one DATA_DIR.',
    });
  }
  await beat(strapi, id);
  setInterval(() => void beat(strapi, id).catch(strapi.log.warn), BEAT_MS).unref();
}

async function beat(strapi: Core.Strapi, id: string): Promise<void> {
  await strapi.db.connection(TABLE).insert({ data_dir_id: id, seen_at: new Date() }).onConflict('data_dir_id').merge();
}

/** Made once per folder; `wx` lets one of two instances that start together win. */
function dataDirId(dataDir: string): string {
  const file = join(dataDir, 'id');
  try {
    writeFileSync(file, randomUUID(), { flag: 'wx', mode: 0o600 });
  } catch {
    // It exists: the usual case. Another trouble shows itself in the reading.
  }
  return readFileSync(file, 'utf8').trim();
}
