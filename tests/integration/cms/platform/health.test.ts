import Database from 'better-sqlite3';
import { join } from 'node:path';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

const PARTS = ['cms', 'content', 'managers', 'queue', 'store', 'telegram'];

describe.each(databases)('health on %s', (database) => {
  let cms: TestCms;
  beforeAll(async () => {
    cms = await startCms({ database, env: { METRICS_TOKEN: 'metrics-token-0123456789' } });
  }, 120_000);
  afterAll(async () => {
    await cms.remove();
    await stopPostgres();
  });

  const report = (parts: Record<string, unknown>) =>
    cms.asBot('/api/bot/status', {
      body: { data: { bot: 'bot-1', at: new Date().toISOString(), username: 'shop_bot', parts } },
    });

  it('says that it lives and is ready', async () => {
    expect((await cms.request('/health/live')).body).toEqual({ status: 'ok' });
    expect((await cms.request('/health/ready')).status).toBe(200);
  });

  it('has every part, and is degraded while no bot reports', async () => {
    const { status, body } = await cms.request('/health');
    expect(status).toBe(200);
    expect(Object.keys(body.parts).sort()).toEqual(PARTS);
    expect(body).toMatchObject({
      status: 'degraded',
      parts: { store: { status: 'ok' }, telegram: { status: 'degraded' } },
    });
  });

  it('shows what the bot told about Telegram and the manager chats', async () => {
    await report({ telegram: { status: 'ok' }, managers: { status: 'degraded', detail: 'chat not found' } });
    const { body } = await cms.request('/health');
    expect(body.parts).toMatchObject({
      telegram: { status: 'ok' },
      managers: { status: 'degraded', detail: 'chat not found' },
    });
  });

  it('warns staff in the banner of what is missing', async () => {
    const { body } = await cms.asOwner('/vitrina/health-banner');
    expect(body.level).toBe('warning');
    expect(body.messages).toEqual(
      expect.arrayContaining([{ ru: expect.stringContaining('Чат менеджеров'), en: expect.any(String) }]),
    );
    expect((await cms.request('/vitrina/health-banner')).status).toBe(401);
  });

  it('gives metrics to this machine and to the token, with closed labels', async () => {
    await cms.request('/api/bot/content?since=0', { token: 'wrong' });
    const { text } = await cms.request('/metrics');
    expect(text).toContain('queue_depth{queue="planned"} 0');
    expect(text).toContain('cms_request_duration_seconds_count{route="/api/bot/content"}');
    expect((await cms.request('/metrics', { token: 'metrics-token-0123456789' })).status).toBe(200);
    expect((await cms.request('/metrics', { token: 'wrong' })).status).toBe(403);
  });

  it('stops gracefully with code 0', async () => {
    const pending = cms.request('/health');
    expect(await cms.stop()).toBe(0);
    expect((await pending).status).toBe(200);
    cms = await cms.restart();
  }, 60_000);

  it('is killed and comes back on the same data', async () => {
    await cms.kill();
    cms = await cms.restart();
    expect((await cms.request('/health/ready')).status).toBe(200);
  }, 60_000);
});

describe('the SQLite connection of a running CMS', () => {
  it('is in WAL mode and commits to the disk', async () => {
    const cms = await startCms();
    const { body } = await cms.request('/health');
    expect(body.parts.store.detail).toBe('busy_timeout=5000 journal_mode=wal synchronous=2 foreign_keys=1');
    const file = new Database(join(cms.dataDir, 'cms.db'), { readonly: true });
    expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
    file.close();
    await cms.remove();
  }, 60_000);
});
