import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Knex } from 'knex';
import { openDatabase } from '../../../fixtures/open-database';
import { waitFor } from '../../../helpers/fake-telegram';
import { startCms, type TestCms } from '../../../helpers/cms';

describe('a fault of the CMS, when SENTRY_DSN is set', () => {
  let cms: TestCms;
  let db: Knex;
  let sentry: Server;
  const told: string[] = [];

  beforeAll(async () => {
    sentry = createServer((request, answer) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        told.push(Buffer.concat(chunks).toString());
        answer.end('{}');
      });
    });
    await new Promise<void>((resolve) => sentry.listen(0, '127.0.0.1', resolve));
    const { port } = sentry.address() as AddressInfo; // a TCP server has a port
    cms = await startCms({ env: { SENTRY_DSN: `http://publickey@127.0.0.1:${port}/1` } });
    db = openDatabase(cms);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
    sentry.close();
  });

  const mirror = {
    chat: 'telegram:1',
    identity: 'telegram:1',
    form: 'application',
    field: 'phone',
    answers: [{ key: 'phone', label: 'Телефон', display: '+7 900 000-00-07' }],
    updatedAt: new Date().toISOString(),
    ended: false,
    test: false,
  };
  const send = (data: unknown) => cms.asBot('/api/bot/dialog-states', { body: { data } });

  it('is told with its kind and place, without what the person wrote', async () => {
    expect((await send([{ wrong: true }])).status).toBe(400);
    await db.schema.dropTable('dialog_states');
    expect((await send([mirror])).status).toBe(500);
    await waitFor('the report', () => told.find((text) => text.includes('no such table')), 10_000);
    const everything = told.join('\n');
    expect(told.filter((text) => text.includes('"exception"'))).toHaveLength(1);
    expect(everything).toContain('SqliteError');
    expect(everything).toContain('/api/bot/dialog-states');
    expect(everything).not.toMatch(/900 000|Телефон|telegram:1/);
    expect(cms.log()).not.toMatch(/900 000-00-07/);
  });
});
