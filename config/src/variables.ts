import { z } from 'zod';
import type { Environment } from './config';
import type { ConfigProblem } from './config-error';
import { isCidr, isHost, isOrigin } from './network';

const port = (fallback: number) =>
  z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a port number from 0 to 65535.')
    .transform(Number)
    .default(fallback);
const host = z.string().refine(isHost, 'must be a host name or an IP address.').default('127.0.0.1');
const url = z
  .string()
  .refine((text) => isUrlOf(text, ['http:', 'https:']), 'must be an address like https://example.com.')
  .transform((text) => text.replace(/\/+$/, ''));
const postgresUrl = z
  .string()
  .refine(
    (text) => isUrlOf(text, ['postgres:', 'postgresql:']),
    'must be an address like postgres://user@host:5432/name.',
  );
const flag = z
  .enum(['0', '1', 'true', 'false'], 'must be 1 or 0.')
  .transform((text) => text === '1' || text === 'true')
  .default(false);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
);
const secret = z.string().regex(/^[\x21-\x7e]+$/, 'must consist of printable Latin characters without spaces.');
const WEBHOOK_SECRET = /^[A-Za-z0-9_-]{1,256}$/;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable that is read, with its form and default; rules that look at several stand in `rules.ts`. */
const shape = {
  APP_MODE: z.enum(['local', 'production'], 'must be local or production.').default('local'),
  CMS_HOST: host,
  CMS_PORT: port(1337),
  PORT: port(-1),
  BOT_HOST: host,
  BOT_PORT: port(3001),
  CMS_URL: url.optional(),
  BOT_URL: url.optional(),
  CMS_PUBLIC_URL: url.optional(),
  BOT_PUBLIC_URL: url.optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  BOT_DATABASE_URL: postgresUrl.optional(),
  DB_HOST: z.string().refine(isHost, 'must be a host name or an IP address.').optional(),
  DB_PORT: port(5432),
  DB_NAME: z.string().optional(),
  DB_USER: z.string().optional(),
  DB_PASSWORD: z.string().optional(),
  CMS_API_TOKEN: secret.optional(),
  CMS_READ_TOKEN: secret.optional(),
  ENCRYPTION_KEY: secret.optional(),
  APP_KEYS: list.optional(),
  ADMIN_JWT_SECRET: secret.optional(),
  API_TOKEN_SALT: secret.optional(),
  TRANSFER_TOKEN_SALT: secret.optional(),
  JWT_SECRET: secret.optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address.').default('owner@example.com'),
  ADMIN_PASSWORD: z
    .string()
    .refine(isStrongPassword, 'must have 8 to 72 characters with a small letter, a capital letter and a digit.')
    .optional(),
  PRESET: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the name of a pack, like ai-agency.')
    .default('ai-agency'),
  BOT_TOKEN: z
    .string()
    .regex(/^\d{1,20}:[A-Za-z0-9_-]+$/, 'must look like 123456:ABC…, as BotFather gives it.')
    .optional(),
  TELEGRAM_API_ROOT: url.default('https://api.telegram.org'),
  BOT_MODE: z.enum(['polling', 'webhook'], 'must be polling or webhook.').default('polling'),
  BOT_WEBHOOK_SECRET: z
    .string()
    .regex(WEBHOOK_SECRET, 'must have 1 to 256 characters of A–Z, a–z, 0–9, _ and -.')
    .optional(),
  MANAGER_CHAT_ID: z
    .string()
    .regex(
      /^\s*-?\d+(\/\d+)?(\s*,\s*-?\d+(\/\d+)?)*\s*$/,
      'must be <chat id> or <chat id>/<topic id>, comma-separated.',
    )
    .transform((text) => text.replace(/\s/g, ''))
    .default(''),
  SITE_ORIGINS: list
    .refine(
      (all) => all.every(isOrigin),
      'must be a comma-separated list of origins like https://example.com, no path.',
    )
    .default([]),
  TRUSTED_PROXIES: list
    .refine((all) => all.every(isCidr), 'must be a comma-separated list of addresses or networks like 10.0.0.0/8.')
    .default([]),
  FORM_RATE_LIMIT: z
    .string()
    .regex(/^[1-9]\d{0,5}\/\d{1,6}(\.\d{1,3})?$/, 'must be burst/per second, like 30/1.')
    .refine((text) => Number(text.split('/')[1]) > 0, 'must allow more than 0 per second.')
    .transform((text) => ({ burst: Number(text.split('/')[0]), perSecond: Number(text.split('/')[1]) }))
    .default({ burst: 30, perSecond: 1 }),
  CAPTCHA_VERIFY_URL: z
    .string()
    .refine((text) => isUrlOf(text, ['http:', 'https:']), 'must be the address the captcha service checks tokens at.')
    .optional(),
  CAPTCHA_SECRET: z.string().min(1).optional(),
  CAPTCHA_SITE_KEY: z.string().min(1).optional(),
  METRICS_TOKEN: secret.optional(),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}.`).default('info'),
  LOG_FILE: z.string().optional(),
  SENTRY_DSN: z
    .string()
    .refine((text) => isUrlOf(text, ['http:', 'https:']), 'must be an address from Sentry.')
    .optional(),
  SMTP_URL: z
    .string()
    .refine((text) => isUrlOf(text, ['smtp:', 'smtps:']), 'must be an address like smtps://user:password@host:465.')
    .optional(),
  MAIL_FROM: z.string().optional(),
  ALLOW_EPHEMERAL_STORE: flag,
  ALLOW_DATA_LOSS: flag,
  DYNO: z.string().optional(),
  K_SERVICE: z.string().optional(),
};

const schema = z.object(shape);
export type Variables = z.infer<typeof schema>;

/**
 * Parses each variable on its own: a wrong one is reported and replaced by its default, so that the rules over several
 * variables still run and every problem is told at once. An empty variable counts as not set (compose files pass those).
 */
export function parseVariables(env: Environment): { variables: Variables; problems: ConfigProblem[] } {
  const given = Object.fromEntries(
    Object.keys(shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value] as const] : [];
    }),
  );
  const result = schema.safeParse(given);
  if (result.success) return { variables: result.data, problems: [] };
  const problems = uniqueByName(result.error.issues.map(toProblem));
  for (const { name } of problems) delete given[name];
  return { variables: schema.parse(given), problems };
}

function toProblem(issue: z.core.$ZodIssue): ConfigProblem {
  return { name: String(issue.path[0]), message: issue.message };
}

function uniqueByName(problems: ConfigProblem[]): ConfigProblem[] {
  return problems.filter((one, index) => problems.findIndex((other) => other.name === one.name) === index);
}

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** Strapi's own rule for administrators (bcrypt reads 72 bytes). */
function isStrongPassword(text: string): boolean {
  return (
    text.length >= 8 && Buffer.byteLength(text) <= 72 && /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)
  );
}
