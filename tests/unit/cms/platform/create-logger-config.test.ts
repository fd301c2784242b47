import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@strapi/logger';
import { createLoggerConfig } from '../../../../cms/src/platform/logging/create-logger-config';

describe('createLoggerConfig', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitrina-log-'));
  const file = join(folder, 'cms.log');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const lines = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
  /** What one entry becomes in the log file. */
  const written = async (
    write: (logger: ReturnType<typeof createLogger>) => void,
  ): Promise<Record<string, unknown>> => {
    const { transports, ...config } = createLoggerConfig({ level: 'info', file });
    const logger = createLogger({ ...config, transports: transports.slice(1) });
    const before = lines().length;
    write(logger);
    await new Promise((resolve) => logger.end(resolve));
    // The file is written behind the logger's back.
    while (lines().length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    return JSON.parse(lines().pop() ?? '');
  };

  it('writes one JSON line with time, level and message', async () => {
    expect(await written((logger) => logger.info('ready', { port: 1337 }))).toEqual({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: 'info',
      message: 'ready',
      port: 1337,
    });
  });

  it('hides what a failed insert carries, keeps why it failed', async () => {
    const message =
      "insert into `clients` (`name`, `phone`) values ('Анна', '+79000000007') - UNIQUE constraint failed: clients.identity";
    const error = Object.assign(new Error(message), {
      detail: 'Key (name)=(Анна) already exists.',
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    });
    const entry = await written((logger) => logger.error(error));
    expect(JSON.stringify(entry)).not.toMatch(/Анна|79000000007/);
    expect(entry.message).toContain('UNIQUE constraint failed: clients.identity');
    expect(entry.code).toBe('SQLITE_CONSTRAINT_UNIQUE');
  });

  it('hides secrets in anything that is attached', async () => {
    const entry = await written((logger) =>
      logger.warn('call failed', {
        headers: { authorization: 'Bearer abc.def.ghi' },
        request: { body: 'x' },
        body: { password: 'short', clientName: 'Анна' },
      }),
    );
    expect(JSON.stringify(entry)).not.toMatch(/abc\.def|"x"|short|Анна/);
  });
});
