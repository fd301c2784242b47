import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Route = { method: string; path: string };

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every route of the built CMS (build it first, by `startCms`), with the methods that do something of their own. */
export function listRoutes(): Route[] {
  const dataDir = mkdtempSync(join(tmpdir(), 'vitrina-routes-'));
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'list-routes.js')], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
    env: {
      PATH: process.env.PATH,
      ENV_FILE: '',
      DATA_DIR: dataDir,
      CMS_API_TOKEN: 'routes-token-0123456789abcdef',
      ENCRYPTION_KEY: 'routes-key-0123456789abcdef',
      ADMIN_PASSWORD: 'Routes-pass-0123',
      LOG_LEVEL: 'silent',
    },
  });
  rmSync(dataDir, { recursive: true, force: true });
  const line = stdout.split('\n').find((one) => one.startsWith('ROUTES '));
  if (!line) throw new Error(`The routes could not be listed:\n${stdout}${stderr}`);
  const routes: Route[] = JSON.parse(line.slice('ROUTES '.length));
  return routes.filter(({ method }) => METHODS.includes(method));
}
