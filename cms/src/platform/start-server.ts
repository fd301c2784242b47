import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, maskSecrets, setStrapiEnvironment } from '@vitrina/config';
import { loadCmsConfig } from './cms-config';
import { holdDataDir } from './database/hold-data-dir';

const APP_DIR = resolve(__dirname, '..', '..', '..');

/** Starts the CMS in this very process, so that its process id is the CMS's. Ends with one plain sentence if it cannot. */
export function startServer(): void {
  setStrapiEnvironment();
  process.chdir(APP_DIR);
  try {
    const config = loadCmsConfig();
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    mkdirSync(join(config.root, 'public', 'uploads'), { recursive: true });
    holdDataDir(config);
  } catch (error) {
    fail(error);
  }
  void start().catch(fail);
}

/** Loaded late: Strapi reads the environment while it is imported. */
async function start(): Promise<void> {
  const { createStrapi } = await import('@strapi/strapi');
  const { stopGracefully } = await import('./stop-gracefully');
  const strapi = createStrapi({ appDir: APP_DIR, distDir: join(APP_DIR, 'dist') });
  stopGracefully({ strapi });
  await strapi.load();
  await strapi.start();
}

function fail(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const expected = error instanceof ConfigError || (error instanceof Error && error.name === 'DomainError');
  const text = expected ? message : error instanceof Error ? (error.stack ?? message) : message;
  process.stderr.write(`${maskSecrets(text)}\n`);
  process.exit(1);
}
