import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createUploads } from '../../../../bot/src/channels/web/uploads';

const kilobyte = 1024;
const sessions = ['session-number-1', 'session-number-2', 'session-number-3'] as const;
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'vitrina-uploads-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const file = (bytes: number) => ({ bytes: Buffer.alloc(bytes), mime: 'image/png', name: 'a.png' });
const open = (limits: Partial<Parameters<typeof createUploads>[1]> = {}) =>
  createUploads(directory, { filesPerSession: 5, bytesInAll: 1024 * kilobyte, ...limits });

describe('createUploads', () => {
  it('keeps no more files of a session than it may have, also when they come at once', async () => {
    const uploads = open();
    const saved = await Promise.all(Array.from({ length: 12 }, () => uploads.save(sessions[0], file(10))));
    expect(saved.filter((id) => id !== null)).toHaveLength(5);
    await expect(uploads.save(sessions[0], file(10))).resolves.toBeNull();
    await expect(uploads.save(sessions[1], file(10))).resolves.not.toBeNull();
  });

  it('bounds what all sessions have waiting together, also after a restart', async () => {
    const bytesInAll = 100 * kilobyte;
    const [first, second, third] = sessions;
    await open({ bytesInAll }).save(first, file(60 * kilobyte));
    const uploads = open({ bytesInAll });
    await expect(uploads.save(second, file(60 * kilobyte))).resolves.toBeNull();
    await expect(uploads.save(third, file(30 * kilobyte))).resolves.not.toBeNull();
  });

  it('counts a small file as what it costs on disk', async () => {
    const uploads = open({ bytesInAll: 17 * kilobyte });
    const saved = [];
    for (const session of sessions) saved.push(await uploads.save(session, file(1)));
    expect(saved.map((id) => id !== null)).toEqual([true, true, false]);
  });

  it('sweeps what was fetched a while ago, and leaves what somebody may still come for', async () => {
    const uploads = open();
    const [session] = sessions;
    const [fetched, again, waiting] = [
      await uploads.save(session, file(10)),
      await uploads.save(session, file(10)),
      await uploads.save(session, file(10)),
    ];
    for (const id of [fetched, again]) await uploads.read(`${session}/${id}`, kilobyte);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(path.join(directory, session, `${fetched}.fetched`), anHourAgo, anHourAgo);
    await uploads.purge(24 * 3_600_000);
    expect(
      readdirSync(path.join(directory, session))
        .filter((name) => !name.includes('.'))
        .sort(),
    ).toEqual([again, waiting].sort());
    await expect(uploads.read(`${session}/${again}`, kilobyte)).resolves.toMatchObject({ name: 'a.png' });
  });

  it('has room again when a session is forgotten', async () => {
    const uploads = open({ bytesInAll: 100 * kilobyte });
    const [first, second] = sessions;
    await uploads.save(first, file(90 * kilobyte));
    await uploads.forget(first);
    await expect(uploads.save(second, file(90 * kilobyte))).resolves.not.toBeNull();
  });
});
