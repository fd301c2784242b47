import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../errors/domain-error';
import { createUploadRoom } from './upload-room';

export type UploadInfo = { mime: string | null; name: string | null; size: number };
export type Uploads = {
  /** Keeps the bytes until a while after the conversation fetched them; null = the session has enough of them here, or all together. */
  save(session: string, file: { bytes: Buffer; mime: string | null; name: string | null }): Promise<string | null>;
  info(session: string, id: string): Promise<UploadInfo | null>;
  /** `reference` = `<session>/<id>`; throws `FILE_GONE` or `TOO_LARGE`. */
  read(reference: string, limit: number): Promise<{ bytes: Buffer; mime: string | null; name: string | null }>;
  /** Deletes what the session left here. */
  forget(session: string): Promise<void>;
  /** Deletes what is older, and files that were fetched some minutes ago. */
  purge(olderThanMs: number): Promise<void>;
};

const fetchedMark = '.fetched';
const idPattern = /^[A-Za-z0-9_-]{10,64}$/;
const infoSchema = z.object({ mime: z.string().nullable(), name: z.string().nullable(), size: z.number() });
/** What may wait here: files of one session, bytes of all. */
const defaultLimits = { filesPerSession: 20, bytesInAll: 1024 ** 3 };
/** An update whose process died after it fetched the file is played again, and fetches it again. */
const fetchedMs = 10 * 60_000;

/**
 * Files a browser sent, on their way to the CMS. Private (never under `public/`), named by us, read only by reference; several
 * bots need a shared DATA_DIR or a session that stays with one of them.
 */
export function createUploads(directory: string, { filesPerSession, bytesInAll } = defaultLimits): Uploads {
  const room = createUploadRoom(directory, bytesInAll);
  /** Saves begun and not ended, per session: what they write is not on disk yet. */
  const saving = new Map<string, number>();
  const place = (session: string, id: string) => path.join(directory, checked(session), checked(id));

  return {
    async save(session, { bytes, mime, name }) {
      const folder = path.join(directory, checked(session));
      const others = saving.get(session) ?? 0;
      saving.set(session, others + 1);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const waiting = (await readdir(folder)).filter((name) => name.endsWith('.json')).length + others;
        if (waiting >= filesPerSession || !(await room.take(bytes.length))) return null;
        const id = randomBytes(16).toString('base64url');
        const info: UploadInfo = { mime, name, size: bytes.length };
        await writeFile(place(session, id), bytes, { mode: 0o600 });
        await writeFile(`${place(session, id)}.json`, JSON.stringify(info), { mode: 0o600 });
        return id;
      } finally {
        const left = (saving.get(session) ?? 1) - 1;
        if (left > 0) saving.set(session, left);
        else saving.delete(session);
      }
    },
    async info(session, id) {
      if (!idPattern.test(id)) return null;
      const text = await readFile(`${place(session, id)}.json`, 'utf8').catch(() => null);
      return text === null ? null : infoSchema.parse(JSON.parse(text));
    },
    async read(reference, limit) {
      const [session = '', id = ''] = reference.split('/');
      const info = idPattern.test(session) ? await this.info(session, id) : null;
      if (!info) throw new DomainError('FILE_GONE', { message: 'The upload is not here any more' });
      if (info.size > limit) throw new DomainError('TOO_LARGE', { message: 'The upload is over the limit' });
      const bytes = await readFile(place(session, id));
      await writeFile(`${place(session, id)}${fetchedMark}`, '', { flag: 'a', mode: 0o600 });
      return { bytes, mime: info.mime, name: info.name };
    },
    async forget(session) {
      await rm(path.join(directory, checked(session)), { recursive: true, force: true });
      room.recount();
    },
    async purge(olderThanMs) {
      const sessions = await readdir(directory).catch(() => []);
      const old = await Promise.all(sessions.map((session) => isOlder(path.join(directory, session), olderThanMs)));
      const swept = sessions.filter((_, index) => old[index]);
      await Promise.all(swept.map((session) => rm(path.join(directory, session), { recursive: true, force: true })));
      const others = sessions.filter((_, index) => !old[index]);
      for (const session of others) await deleteFetched(path.join(directory, session));
      room.recount();
    },
  };
}

/** Nothing but our own random names reaches the disk. */
function checked(name: string): string {
  if (!idPattern.test(name)) throw new DomainError('BAD_REQUEST', { message: 'Not an upload name' });
  return name;
}

async function deleteFetched(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const mark of names.filter((name) => name.endsWith(fetchedMark))) {
    if (!(await isOlder(path.join(folder, mark), fetchedMs))) continue;
    const file = mark.slice(0, -fetchedMark.length);
    await Promise.all([file, `${file}.json`, mark].map((name) => rm(path.join(folder, name), { force: true })));
  }
}

async function isOlder(place: string, olderThanMs: number): Promise<boolean> {
  const { mtimeMs } = await stat(place);
  return Date.now() - mtimeMs > olderThanMs;
}
