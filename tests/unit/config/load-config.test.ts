import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, type Environment, loadConfig, type Part } from '@vitrina/config';

const root = mkdtempSync(join(tmpdir(), 'vitrina-config-'));
const secrets = {
  CMS_API_TOKEN: 'f3a1c5d79b2e4860aa11bb22cc33dd44',
  ENCRYPTION_KEY: '0f9e8d7c6b5a49381726354443526170',
};

afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => rmSync(join(root, '.env'), { force: true }));

const load = (env: Environment = {}) => loadConfig({ ...secrets, ...env }, { root });

function problemsOf(env: Environment, options: { part?: Part } = {}): string[] {
  try {
    loadConfig(env, { root, ...options });
    return [];
  } catch (error) {
    return (error as ConfigError).problems.map(({ name }) => name);
  }
}

describe('loadConfig', () => {
  it('needs nothing but the two secrets', () => {
    const config = load();
    expect(config).toMatchObject({
      appMode: 'local',
      dataDir: join(root, '.data'),
      cms: {
        host: '127.0.0.1',
        port: 1337,
        url: 'http://127.0.0.1:1337',
        publicUrl: 'http://127.0.0.1:1337',
        preset: 'ai-agency',
      },
      bot: { port: 3001, telegram: null, managerChats: '' },
      database: { client: 'sqlite', file: join(root, '.data', 'cms.db') },
      botDatabase: { client: 'sqlite', file: join(root, '.data', 'bot.db') },
    });
  });

  it('is frozen to the bottom', () => {
    expect(Object.isFrozen(load().cms.secrets.appKeys)).toBe(true);
  });

  it('tells every problem at once, each by the name of its variable', () => {
    const env = {
      APP_MODE: 'prod',
      CMS_PORT: '70000',
      SITE_ORIGINS: 'https://a.example/path',
      FORM_RATE_LIMIT: '30',
      BOT_TOKEN: 'abc',
    };
    expect(problemsOf(env)).toEqual(
      expect.arrayContaining([
        'APP_MODE',
        'CMS_PORT',
        'SITE_ORIGINS',
        'FORM_RATE_LIMIT',
        'BOT_TOKEN',
        'CMS_API_TOKEN',
        'ENCRYPTION_KEY',
      ]),
    );
  });

  it('never repeats a secret in a problem', () => {
    const env = { ...secrets, APP_MODE: 'production', CMS_API_TOKEN: 'change-me-please', BOT_TOKEN: 'not a token' };
    expect(() => loadConfig(env, { root })).toThrow(expect.not.stringContaining('change-me-please'));
  });

  it.each(['CMS_HOST', 'BOT_HOST'])('refuses APP_MODE=local when %s is not loopback', (name) => {
    expect(problemsOf({ ...secrets, [name]: '0.0.0.0' })).toEqual([name]);
  });

  it('accepts any host in production and calls a wildcard one by loopback', () => {
    expect(load({ APP_MODE: 'production', CMS_HOST: '0.0.0.0' }).cms.url).toBe('http://127.0.0.1:1337');
  });

  it.each(['CMS_PUBLIC_URL', 'BOT_PUBLIC_URL'])('refuses plain http in %s unless it is loopback', (name) => {
    expect(problemsOf({ ...secrets, [name]: 'http://cms.example.com' })).toEqual([name]);
    expect(problemsOf({ ...secrets, [name]: 'http://localhost:8080/' })).toEqual([]);
    expect(problemsOf({ ...secrets, [name]: 'https://cms.example.com' })).toEqual([]);
  });

  it.each([
    'change-me-change-me-change-me-change-me',
    'toBeModifiedByYou',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'f3a1c5d79b2e4860',
  ])('refuses the sample or weak secret %s in production only', (value) => {
    expect(problemsOf({ ...secrets, APP_MODE: 'production', ENCRYPTION_KEY: value })).toEqual(['ENCRYPTION_KEY']);
    expect(problemsOf({ ...secrets, ENCRYPTION_KEY: value })).toEqual([]);
  });

  it.each(['CMS_API_TOKEN', 'ENCRYPTION_KEY'])('refuses a %s shorter than 16 characters in every mode', (name) => {
    expect(problemsOf({ ...secrets, [name]: 'f3a1c5d79b2e486' })).toEqual([name]);
    expect(problemsOf({ ...secrets, APP_MODE: 'production', [name]: 'f3a1c5d79b2e486' })).toEqual([name]);
    expect(problemsOf({ ...secrets, [name]: 'f3a1c5d79b2e4860' })).toEqual([]);
    expect(() => load({ [name]: '' })).toThrow('is not set');
  });

  it('lets PORT win over CMS_PORT', () => {
    expect(load({ PORT: '8080', CMS_PORT: '1400' }).cms.port).toBe(8080);
  });

  it('refuses one port for both programs, and names both variables', () => {
    expect(() => load({ CMS_PORT: '3001' })).toThrow(/BOT_PORT.*is 3001, the same as CMS_PORT/);
    expect(() => load({ PORT: '3001' })).toThrow(/BOT_PORT.*is 3001, the same as PORT/);
    expect(problemsOf({ ...secrets, APP_MODE: 'production', CMS_PORT: '3001', CMS_HOST: '0.0.0.0' })).toEqual([
      'BOT_PORT',
    ]);
    expect(problemsOf({ CMS_PORT: '3001' })).toEqual(expect.arrayContaining(['BOT_PORT', 'CMS_API_TOKEN']));
  });

  it.each<[string, Environment]>([
    ['PORT wins', { PORT: '8080', CMS_PORT: '3001' }],
    ['each has an address of its own', { CMS_HOST: '127.0.0.2', CMS_PORT: '3001' }],
    ['any free one is meant', { CMS_PORT: '0', BOT_PORT: '0' }],
  ])('lets both programs name one port when %s', (_when, env) => {
    expect(problemsOf({ ...secrets, ...env })).toEqual([]);
  });

  it.each(['cms', 'bot'] as const)('leaves the port alone when only the %s is started here', (part) => {
    expect(problemsOf({ ...secrets, PORT: '3001' }, { part })).toEqual([]);
  });

  it('counts an empty variable as not set', () => {
    expect(load({ BOT_TOKEN: '', CMS_PORT: '', DATABASE_URL: '' }).cms.port).toBe(1337);
  });

  it('takes DATABASE_URL for both stores unless the bot has its own', () => {
    const url = 'postgres://u:p@db:5432/vitrina';
    expect(load({ DATABASE_URL: url }).botDatabase).toEqual({ client: 'postgres', url });
    expect(load({ DATABASE_URL: url, BOT_DATABASE_URL: 'postgres://b@db/bot' }).botDatabase).toEqual({
      client: 'postgres',
      url: 'postgres://b@db/bot',
    });
  });

  it('builds the address from DB_ variables, special characters included', () => {
    const { database } = load({ DB_HOST: 'db', DB_NAME: 'vitrina', DB_USER: 'vitrina', DB_PASSWORD: 'p@ss/word:1' });
    expect(database).toEqual({ client: 'postgres', url: 'postgres://vitrina:p%40ss%2Fword%3A1@db:5432/vitrina' });
  });

  it('asks for the rest when the DB_ variables are incomplete', () => {
    expect(problemsOf({ ...secrets, DB_HOST: 'db' })).toEqual(['DB_NAME', 'DB_USER']);
  });

  it('has webhook settings in webhook mode only, with a secret that is derived when none is given', () => {
    const token = '123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOpp';
    expect(load({ BOT_TOKEN: token }).bot.telegram).toEqual({
      mode: 'polling',
      token,
      apiRoot: 'https://api.telegram.org',
    });
    expect(load({ BOT_TOKEN: token, BOT_MODE: 'webhook' }).bot.telegram).toMatchObject({
      mode: 'webhook',
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each(['-1001234567890', '-1001234567890/42, 77'])('accepts the manager chats %s', (value) => {
    expect(load({ MANAGER_CHAT_ID: value }).bot.managerChats).toBe(value.replace(' ', ''));
  });

  it.each(['@managers', '-100/', 'abc,1'])('refuses the manager chats %s', (value) => {
    expect(problemsOf({ ...secrets, MANAGER_CHAT_ID: value })).toEqual(['MANAGER_CHAT_ID']);
  });

  it('lets null and localhost origins be listed on a developer machine only', () => {
    const env = { ...secrets, SITE_ORIGINS: 'null, http://localhost:8000' };
    expect(load(env).cms.siteOrigins).toEqual(['null', 'http://localhost:8000']);
    expect(problemsOf({ ...env, APP_MODE: 'production' })).toContain('SITE_ORIGINS');
  });

  it('refuses SQLite on a host that loses its disk, unless asked to', () => {
    expect(problemsOf({ ...secrets, DYNO: 'web.1' })).toEqual(['DATABASE_URL']);
    expect(problemsOf({ ...secrets, DYNO: 'web.1', ALLOW_EPHEMERAL_STORE: '1' })).toEqual([]);
    expect(problemsOf({ ...secrets, DYNO: 'web.1', DATABASE_URL: 'postgres://u@h/d' })).toEqual([]);
  });

  it('asks the bot alone for no secret of the CMS', () => {
    expect(problemsOf({ CMS_API_TOKEN: secrets.CMS_API_TOKEN }, { part: 'bot' })).toEqual([]);
    expect(problemsOf({ CMS_API_TOKEN: secrets.CMS_API_TOKEN })).toEqual(['ENCRYPTION_KEY']);
  });

  it('gives every secret of Strapi its own derivation', () => {
    const { appKeys, ...rest } = load().cms.secrets;
    expect(new Set([...appKeys, ...Object.values(rest)]).size).toBe(6);
  });

  describe('.env', () => {
    it('completes the environment, which wins', () => {
      writeFileSync(
        join(root, '.env'),
        'CMS_PORT=1500\nBOT_PORT=3500\n# comment\nMAIL_FROM="Shop <shop@example.com>"\n',
      );
      const config = load({ CMS_PORT: '1600' });
      expect([config.cms.port, config.bot.port]).toEqual([1600, 3500]);
    });

    it('is not read when ENV_FILE is empty', () => {
      writeFileSync(join(root, '.env'), 'CMS_PORT=1500\n');
      expect(load({ ENV_FILE: '' }).cms.port).toBe(1337);
    });

    it('must be there when ENV_FILE names it', () => {
      expect(() => load({ ENV_FILE: 'nowhere.env' })).toThrow(
        `ENV_FILE: names ${join(root, 'nowhere.env')}, which does not exist`,
      );
    });

    it('is not promised where nothing makes one: a missing secret says how to get it', () => {
      writeFileSync(join(root, 'other.env'), 'ENCRYPTION_KEY=0f9e8d7c6b5a49381726354443526170\n');
      expect(() => loadConfig({ ENV_FILE: 'other.env' }, { root })).toThrow(
        /CMS_API_TOKEN: is not set; use random characters \(openssl rand -hex 32\)\.$/,
      );
    });

    it('is refused with the number of the line that is not NAME=value', () => {
      writeFileSync(join(root, '.env'), 'CMS_PORT=1500\nNOTE="two\nlines"\nthis is not a setting\n');
      expect(() => load()).toThrow(/line 4/);
    });

    it('is refused in one sentence when it cannot be read', () => {
      expect(() => load({ ENV_FILE: '.' })).toThrow(/cannot be read/);
    });
  });
});
