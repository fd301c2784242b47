import { hkdfSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BotConfig, CmsConfig, Config, DatabaseConfig, Environment, TelegramConfig } from './config';
import { ConfigError } from './config-error';
import { readEnvFile } from './env-file';
import { findRuleProblems, type Part } from './rules';
import { deriveKey } from './signing';
import { parseVariables, type Variables } from './variables';

/**
 * Reads the environment, completed by `<root>/.env` (or the file named by `ENV_FILE`; empty = none), where the
 * environment wins. Throws one ConfigError with every problem. `part` = who reads.
 */
export function loadConfig(env: Environment, { root, part = 'all' }: { root: string; part?: Part }): Config {
  const { variables, problems } = parseVariables(withEnvFile(env, root));
  const all = [...problems, ...findRuleProblems(variables, part)];
  if (all.length > 0) throw new ConfigError(all);
  const dataDir = resolve(root, variables.DATA_DIR);
  const database = toDatabase(variables, join(dataDir, 'cms.db'));
  return deepFreeze({
    appMode: variables.APP_MODE,
    root: resolve(root),
    dataDir,
    version: readVersion(root),
    cms: toCms(variables),
    bot: toBot(variables),
    database,
    botDatabase: toBotDatabase(variables, { database, file: join(dataDir, 'bot.db') }),
    log: { level: variables.LOG_LEVEL, file: variables.LOG_FILE ? resolve(root, variables.LOG_FILE) : null },
    metricsToken: variables.METRICS_TOKEN ?? null,
    sentryDsn: variables.SENTRY_DSN ?? null,
    smtp: variables.SMTP_URL ? { url: variables.SMTP_URL, from: variables.MAIL_FROM ?? '' } : null,
  });
}

function withEnvFile(env: Environment, root: string): Environment {
  const path = env.ENV_FILE === undefined ? join(root, '.env') : env.ENV_FILE && resolve(root, env.ENV_FILE);
  if (!path) return env;
  if (env.ENV_FILE && !existsSync(path)) {
    const message = `names ${path}, which does not exist; make the file or correct the name.`;
    throw new ConfigError([{ name: 'ENV_FILE', message }]);
  }
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  return { ...readEnvFile(path), ...given };
}

function toCms(variables: Variables): CmsConfig {
  const port = variables.PORT >= 0 ? variables.PORT : variables.CMS_PORT;
  const url = variables.CMS_URL ?? insideAddress(variables.CMS_HOST, port);
  return {
    host: variables.CMS_HOST,
    port,
    url,
    publicUrl: variables.CMS_PUBLIC_URL ?? url,
    apiToken: variables.CMS_API_TOKEN ?? '',
    readToken: variables.CMS_READ_TOKEN ?? null,
    preset: variables.PRESET,
    encryptionKey: variables.ENCRYPTION_KEY ?? '',
    adminEmail: variables.ADMIN_EMAIL.toLowerCase(),
    adminPassword: variables.ADMIN_PASSWORD ?? '',
    secrets: toSecrets(variables),
    siteOrigins: variables.SITE_ORIGINS,
    trustedProxies: variables.TRUSTED_PROXIES,
    formRateLimit: variables.FORM_RATE_LIMIT,
    captcha: toCaptcha(variables),
    allowDataLoss: variables.ALLOW_DATA_LOSS,
  };
}

function toCaptcha(variables: Variables): CmsConfig['captcha'] {
  const { CAPTCHA_VERIFY_URL: verifyUrl, CAPTCHA_SECRET: secret, CAPTCHA_SITE_KEY: siteKey = '' } = variables;
  return verifyUrl && secret ? { verifyUrl, secret, siteKey } : null;
}

/** Strapi's five secrets come from ENCRYPTION_KEY, one derivation each, unless given one by one. */
function toSecrets(variables: Variables): CmsConfig['secrets'] {
  const key = variables.ENCRYPTION_KEY;
  const derive = (label: string) =>
    key ? Buffer.from(hkdfSync('sha256', key, '', `vitrina/strapi/${label}`, 32)).toString('hex') : '';
  return {
    appKeys: variables.APP_KEYS ?? [derive('app-key-1'), derive('app-key-2')],
    adminJwt: variables.ADMIN_JWT_SECRET ?? derive('admin-jwt'),
    apiTokenSalt: variables.API_TOKEN_SALT ?? derive('api-token-salt'),
    transferTokenSalt: variables.TRANSFER_TOKEN_SALT ?? derive('transfer-token-salt'),
    jwt: variables.JWT_SECRET ?? derive('jwt'),
  };
}

function toBot(variables: Variables): BotConfig {
  const url = variables.BOT_URL ?? insideAddress(variables.BOT_HOST, variables.BOT_PORT);
  return {
    host: variables.BOT_HOST,
    port: variables.BOT_PORT,
    url,
    publicUrl: variables.BOT_PUBLIC_URL ?? url,
    allowEphemeralStore: variables.ALLOW_EPHEMERAL_STORE,
    telegram: toTelegram(variables),
    managerChats: variables.MANAGER_CHAT_ID,
  };
}

function toTelegram(variables: Variables): TelegramConfig | null {
  if (!variables.BOT_TOKEN) return null;
  const common = { token: variables.BOT_TOKEN, apiRoot: variables.TELEGRAM_API_ROOT };
  if (variables.BOT_MODE === 'polling') return { ...common, mode: 'polling' };
  const derived = deriveKey(variables.CMS_API_TOKEN ?? '', 'telegram-webhook').toString('hex');
  return { ...common, mode: 'webhook', secret: variables.BOT_WEBHOOK_SECRET ?? derived };
}

function toDatabase(variables: Variables, file: string): DatabaseConfig {
  if (variables.DATABASE_URL) return { client: 'postgres', url: variables.DATABASE_URL };
  if (!variables.DB_HOST) return { client: 'sqlite', file };
  const url = new URL('postgres://localhost');
  url.hostname = variables.DB_HOST;
  url.port = String(variables.DB_PORT);
  url.username = encodeURIComponent(variables.DB_USER ?? '');
  url.password = encodeURIComponent(variables.DB_PASSWORD ?? '');
  url.pathname = `/${encodeURIComponent(variables.DB_NAME ?? '')}`;
  return { client: 'postgres', url: url.href };
}

function toBotDatabase(
  variables: Variables,
  { database, file }: { database: DatabaseConfig; file: string },
): DatabaseConfig {
  if (variables.BOT_DATABASE_URL) return { client: 'postgres', url: variables.BOT_DATABASE_URL };
  return database.client === 'postgres' ? database : { client: 'sqlite', file };
}

/** A wildcard address is listened on, not called. */
function insideAddress(host: string, port: number): string {
  const callable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${callable.includes(':') ? `[${callable}]` : callable}:${port}`;
}

function readVersion(root: string): string {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '0.0.0';
  } catch {
    // Outside a checkout (a test, a trimmed image) the version is only a label.
    return '0.0.0';
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
