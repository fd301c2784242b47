import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadConfig } from '../../../config/src';
import nodeFlags from '../../../scripts/lib/node-flags.json';
import { knownVariables, read, root } from './repository';

type Service = {
  build: { context: string; dockerfile: string };
  environment: Record<string, string>;
  ports: string[];
  volumes: string[];
  tmpfs: string[];
  read_only: boolean;
  security_opt: string[];
  cap_drop: string[];
  env_file: string;
};
type Compose = { services: Record<'postgres' | 'cms' | 'bot', Service>; volumes: Record<string, unknown> };

/** Instructions of a Dockerfile: continued lines joined, comments left out. */
function instructions(file: string): { name: string; text: string }[] {
  return read(file)
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => /^([A-Z]+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, name = '', text = '']) => ({ name, text }));
}

const compose: Compose = parse(read('docker-compose.yml'));
const defaults = loadConfig({ CMS_API_TOKEN: 'a'.repeat(32), ENCRYPTION_KEY: 'b'.repeat(32), ENV_FILE: '' }, { root });
const ofTheImage = ['NODE_ENV', 'STRAPI_TELEMETRY_DISABLED', 'VITRINA_PREBUILT'];
/** Debian's release → major version of its PostgreSQL client. */
const clientOf: Record<string, number> = { bookworm: 15, trixie: 17 };
const ignored = read('.dockerignore').split('\n').filter(Boolean);

const parts = [
  {
    part: 'cms',
    port: defaults.cms.port,
    entry: 'cms/server.js',
    source: 'cms/server.js',
    health: 'cms/src/platform/health/register-health-routes.ts',
    variable: 'CMS_PORT',
  },
  {
    part: 'bot',
    port: defaults.bot.port,
    entry: 'bot/dist/main.js',
    source: 'bot/src/main.ts',
    health: 'bot/src/http/health-routes.ts',
    variable: 'BOT_PORT',
  },
] as const;

describe.each(parts)('the image of the $part', ({ part, port, entry, source, health }) => {
  const file = `${part}/Dockerfile`;
  const all = instructions(file);
  const texts = (name: string) => all.filter((one) => one.name === name).map(({ text }) => text);
  const lastStage = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
  const inLastStage = (name: string) => lastStage.filter((one) => one.name === name).map(({ text }) => text);

  it('is built in two stages on one pinned Node that Telegraf works with', () => {
    const images = texts('FROM').map((text) => text.split(' ')[0]);
    expect(images).toHaveLength(2);
    expect(new Set(images).size).toBe(1);
    const [, major, minor] = /^node:(\d+)\.(\d+)\.\d+-/.exec(images[0] ?? '') ?? [];
    expect(Number(major) * 1000 + Number(minor)).toBeGreaterThanOrEqual(24_018);
  });

  it('does not run as root, and begins as the user before its command', () => {
    expect(inLastStage('USER')).toEqual(['node']);
  });

  it('leaves the build tools behind', () => {
    expect(inLastStage('RUN').filter((text) => /python3|make|g\+\+|npm /.test(text))).toEqual([]);
  });

  it('tells the commands that all is installed and built', () => {
    expect(inLastStage('ENV').join(' ')).toContain('VITRINA_PREBUILT=1');
  });

  it('copies only what exists and what the build is given', () => {
    const sources = texts('COPY')
      .filter((text) => !text.includes('--from='))
      .flatMap((text) =>
        text
          .split(' ')
          .filter((word) => !word.startsWith('--'))
          .slice(0, -1),
      );
    expect(sources).not.toEqual([]);
    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(sources.filter((path) => ignored.includes(path))).toEqual([]);
  });

  it('runs a file that exists or is built', () => {
    expect(texts('CMD').map((text) => JSON.parse(text))).toEqual([['node', ...nodeFlags[part], entry]]);
    expect(existsSync(join(root, source))).toBe(true);
  });

  it('asks the health route the program has, at the port it listens on', () => {
    const [check = ''] = texts('HEALTHCHECK');
    expect(check).toContain('/health/ready');
    expect(read(health)).toContain("'/health/ready'");
    expect(check).toContain(`|| ${port})`);
    expect(texts('EXPOSE')).toEqual([String(port)]);
  });

  it('keeps its data in a volume', () => {
    expect(texts('ENV').join(' ')).toContain('DATA_DIR=/data');
    expect(texts('VOLUME').join(' ')).toContain('"/data"');
  });

  it('sets variables the programs know', () => {
    const names = Array.from(
      texts('ENV')
        .join(' ')
        .matchAll(/([A-Z][A-Z0-9_]*)=/g),
      ([, name = '']) => name,
    );
    expect(names.filter((name) => ![...knownVariables(), ...ofTheImage].includes(name))).toEqual([]);
  });
});

describe.each(parts)('the service $part of docker-compose.yml', ({ part, port, variable }) => {
  const service = compose.services[part];

  it('is built from its own Dockerfile', () => {
    expect(service.build).toEqual({ context: '.', dockerfile: `${part}/Dockerfile` });
  });

  it('sets variables the programs know, in production mode', () => {
    expect(Object.keys(service.environment).filter((name) => !knownVariables().includes(name))).toEqual([]);
    expect(service.environment.APP_MODE).toBe('production');
  });

  it('is reachable from this machine only, at the port it listens on', () => {
    expect(service.environment[variable]).toBe(String(port));
    expect(service.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });

  it('keeps its data in declared volumes and writes nowhere else', () => {
    const mounts = new Map(service.volumes.map((text) => text.split(':').reverse() as [string, string]));
    expect(mounts.has(service.environment.DATA_DIR ?? '')).toBe(true);
    expect([...mounts.values()].filter((name) => !(name in compose.volumes))).toEqual([]);
    expect(service).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    expect(service.security_opt).toContain('no-new-privileges:true');
  });

  it('starts with these settings once the secrets are given', () => {
    const secret = (seed: string) => `${seed}-0a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d`;
    const given = {
      CMS_API_TOKEN: secret('t'),
      ENCRYPTION_KEY: secret('k'),
      DB_PASSWORD: 'a-long-one',
      CMS_PUBLIC_URL: 'https://cms.example.com',
      ENV_FILE: '',
    };
    const config = loadConfig({ ...service.environment, ...given }, { root });
    expect(config.database.client).toBe('postgres');
    expect(config.botDatabase).toEqual(config.database);
  });
});

describe('the copies made in the container of the CMS', () => {
  it('are written by a pg_dump that is not older than the server', () => {
    const [, release = ''] = /^FROM node:[\d.]+-(\w+)-slim$/m.exec(read('cms/Dockerfile')) ?? [];
    const [, server = ''] = /image: postgres:(\d+)/.exec(read('docker-compose.yml')) ?? [];
    expect(read('cms/Dockerfile')).toContain('postgresql-client');
    expect(clientOf[release]).toBeGreaterThanOrEqual(Number(server));
  });
});

describe('docker-compose.yml and .dockerignore', () => {
  it('keep secrets and data of the developer out of the images', () => {
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.data', '.git', 'public/uploads']));
  });

  it('let every part call the other by its service name', () => {
    const { cms, bot } = compose.services;
    const addresses = ({ environment: { CMS_URL, BOT_URL } }: Service) => ({ CMS_URL, BOT_URL });
    expect(addresses(cms)).toEqual({ CMS_URL: 'http://cms:1337', BOT_URL: 'http://bot:3001' });
    expect(addresses(bot)).toEqual(addresses(cms));
  });
});
