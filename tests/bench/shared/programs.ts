/** The programs that are measured, as production starts them. */
import path from 'node:path';
import nodeFlags from '../../../scripts/lib/node-flags.json';
import { freePort } from '../../helpers/free-port';
import { startBenchProcess, type BenchProcess } from './bench-process';

export const root = path.resolve(__dirname, '..', '..', '..');
export const telegram = {
  token: '7000000002:bench-token-0123456789abcdefghijklmno',
  secret: 'bench-secret-0123456789-abcdefgh',
};
export const tokens = {
  bot: 'bench-bot-token-0123456789abcdef0123456789abcdef',
  read: 'bench-read-token-0123456789abcdef0123456789abcd',
};

/** Given one by one, so that the reference Strapi knows the same tokens. */
const secrets = {
  APP_KEYS: 'bench-app-key-one-0123456789,bench-app-key-two-0123456789',
  ADMIN_JWT_SECRET: 'bench-admin-jwt-secret-0123456789abcdef',
  API_TOKEN_SALT: 'bench-api-token-salt-0123456789abcdef',
  TRANSFER_TOKEN_SALT: 'bench-transfer-salt-0123456789abcdef',
  JWT_SECRET: 'bench-jwt-secret-0123456789abcdef0123',
};
/** No `.env` of the developer. */
const common = {
  ENV_FILE: '',
  APP_MODE: 'local',
  LOG_LEVEL: 'error',
  ENCRYPTION_KEY: 'bench-key-0123456789abcdef01234567',
};

export async function startVitrinaCms(dataDir: string): Promise<BenchProcess> {
  const port = await freePort();
  return startBenchProcess({
    args: [...nodeFlags.cms, path.join(root, 'cms', 'server.js')],
    cwd: root,
    env: {
      ...common,
      ...secrets,
      CMS_PORT: String(port),
      DATA_DIR: dataDir,
      CMS_API_TOKEN: tokens.bot,
      CMS_READ_TOKEN: tokens.read,
      ADMIN_PASSWORD: 'Owner-pass-0123456789',
      PRESET: 'ai-agency',
      // Nobody listens there: a wake-up must never reach a bot of somebody else.
      BOT_URL: 'http://127.0.0.1:9',
    },
    url: `http://127.0.0.1:${port}`,
    readyPath: '/health/ready',
  });
}

/** The reference of P8 and P9 (see `buildReferenceStrapi`); without source maps, as Strapi's own command. */
export async function startReferenceStrapi(appDir: string): Promise<BenchProcess> {
  const port = await freePort();
  return startBenchProcess({
    args: [path.join(appDir, 'server.js')],
    cwd: appDir,
    env: {
      ...secrets,
      ENCRYPTION_KEY: common.ENCRYPTION_KEY,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'ru',
      TZ: 'UTC',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_FILE: path.join(appDir, 'data', 'cms.db'),
    },
    url: `http://127.0.0.1:${port}`,
    readyPath: '/_health',
  });
}

/** `stubUrl` = a Telegram server; without one the bot has only its chat page. */
export async function startVitrinaBot(options: {
  dataDir: string;
  cms: { url: string; token: string };
  stubUrl?: string;
}): Promise<BenchProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  return startBenchProcess({
    args: [...nodeFlags.bot, path.join(root, 'bot', 'dist', 'main.js')],
    cwd: root,
    env: {
      ...common,
      DATA_DIR: options.dataDir,
      CMS_URL: options.cms.url,
      CMS_PUBLIC_URL: options.cms.url,
      CMS_API_TOKEN: options.cms.token,
      BOT_PORT: String(port),
      ...(options.stubUrl === undefined ? {} : telegramEnv(options.stubUrl, url)),
    },
    url,
    readyPath: '/health/ready',
  });
}

/** Of ours and of the bare bot alike. */
export function telegramEnv(stubUrl: string, url: string): Record<string, string> {
  return {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: stubUrl,
    BOT_MODE: 'webhook',
    BOT_WEBHOOK_SECRET: telegram.secret,
    BOT_URL: url,
    BOT_PUBLIC_URL: url,
  };
}
