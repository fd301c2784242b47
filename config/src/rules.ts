import { isIP } from 'node:net';
import type { ConfigProblem } from './config-error';
import { isLoopback } from './network';
import type { Variables } from './variables';

/**
 * Who reads: `all` = a command that runs both programs on this machine; `cms`, `bot` = one of them, wherever the other is.
 * The bot must not need the secrets that only the CMS uses.
 */
export type Part = 'all' | 'cms' | 'bot';

/** Rules that look at more than one variable; each names the variable a person has to change. */
export function findRuleProblems(variables: Variables, part: Part): ConfigProblem[] {
  return [
    ...localIsLoopback(variables),
    ...portsDiffer(variables, part),
    ...publicAddressesAreEncrypted(variables),
    ...secretsArePresent(variables, part),
    ...secretsAreLongEnough(variables),
    ...secretsAreStrong(variables),
    ...originsFitTheMode(variables),
    ...databaseIsWhole(variables),
    ...mailIsWhole(variables),
    ...captchaIsWhole(variables),
    ...storeSurvives(variables, part),
  ];
}

function localIsLoopback(variables: Variables): ConfigProblem[] {
  if (variables.APP_MODE !== 'local') return [];
  return (['CMS_HOST', 'BOT_HOST'] as const)
    .filter((name) => !isLoopback(variables[name]))
    .map((name) => ({
      name,
      message: `${variables[name]} can be reached from outside; APP_MODE=local works on 127.0.0.1 only, set APP_MODE=production.`,
    }));
}

/** Port 0 is any free one. */
function portsDiffer(variables: Variables, part: Part): ConfigProblem[] {
  const [name, port] =
    variables.PORT >= 0 ? (['PORT', variables.PORT] as const) : (['CMS_PORT', variables.CMS_PORT] as const);
  if (part !== 'all' || port === 0 || port !== variables.BOT_PORT) return [];
  if (areApart(variables.CMS_HOST, variables.BOT_HOST)) return [];
  return [
    { name: 'BOT_PORT', message: `is ${port}, the same as ${name}; give each of the two programs its own port.` },
  ];
}

/** Two different addresses have ports of their own; a name or a wildcard may mean any of them. */
function areApart(host: string, other: string): boolean {
  const isOneAddress = (one: string) => isIP(one) > 0 && one !== '0.0.0.0' && one !== '::';
  return host !== other && isOneAddress(host) && isOneAddress(other);
}

function publicAddressesAreEncrypted(variables: Variables): ConfigProblem[] {
  return (['CMS_PUBLIC_URL', 'BOT_PUBLIC_URL'] as const).flatMap((name) => {
    const value = variables[name];
    if (!value || value.startsWith('https:') || isLoopback(new URL(value).hostname)) return [];
    return [{ name, message: 'must begin with https:// (plain http is for this machine only).' }];
  });
}

function secretsArePresent(variables: Variables, part: Part): ConfigProblem[] {
  const needed = part === 'bot' ? (['CMS_API_TOKEN'] as const) : (['CMS_API_TOKEN', 'ENCRYPTION_KEY'] as const);
  return needed
    .filter((name) => !variables[name])
    .map((name) => ({ name, message: 'is not set; use random characters (openssl rand -hex 32).' }));
}

const SECRETS = [
  'CMS_API_TOKEN',
  'CMS_READ_TOKEN',
  'ENCRYPTION_KEY',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'METRICS_TOKEN',
] as const;
const SAMPLE =
  /change.?me|to.?be.?modified|example|sample|placeholder|your.?(token|secret|key)|password|secret|qwerty|12345678/i;

/** Below this a secret is a typing mistake or can be guessed, on a developer's machine too. */
const shortestSecret = 16;

function secretsAreLongEnough(variables: Variables): ConfigProblem[] {
  if (variables.APP_MODE === 'production') return []; // its own rule asks for more
  return (['CMS_API_TOKEN', 'ENCRYPTION_KEY'] as const)
    .filter((name) => (variables[name]?.length ?? shortestSecret) < shortestSecret)
    .map((name) => ({
      name,
      message: `is shorter than ${shortestSecret} characters; use random ones (openssl rand -hex 32).`,
    }));
}

function secretsAreStrong(variables: Variables): ConfigProblem[] {
  if (variables.APP_MODE !== 'production') return [];
  const given: (readonly [string, string | undefined])[] = [
    ...SECRETS.map((name) => [name, variables[name]] as const),
    ...(variables.APP_KEYS ?? []).map((key) => ['APP_KEYS', key] as const),
  ];
  const weak = given
    .filter((pair): pair is readonly [string, string] => pair[1] !== undefined && isWeak(pair[1]))
    .map(([name]) => ({
      name,
      message: 'is short or a sample; use at least 32 random characters (openssl rand -hex 32).',
    }));
  const password = variables.ADMIN_PASSWORD;
  const weakPassword = password && (password.length < 12 || SAMPLE.test(password));
  return weakPassword
    ? [...weak, { name: 'ADMIN_PASSWORD', message: 'is short or a sample; use at least 12 characters.' }]
    : weak;
}

function isWeak(value: string): boolean {
  return value.length < 32 || new Set(value).size < 8 || SAMPLE.test(value);
}

function originsFitTheMode(variables: Variables): ConfigProblem[] {
  if (variables.APP_MODE === 'local') return [];
  return variables.SITE_ORIGINS.filter((origin) => origin === 'null' || isLoopback(new URL(origin).hostname)).map(
    (origin) => ({
      name: 'SITE_ORIGINS',
      message: `${origin} is for APP_MODE=local only; list the real addresses of the site.`,
    }),
  );
}

function databaseIsWhole(variables: Variables): ConfigProblem[] {
  const parts = ['DB_HOST', 'DB_NAME', 'DB_USER', 'DB_PASSWORD'] as const;
  if (variables.DATABASE_URL || parts.every((name) => !variables[name])) return [];
  return (['DB_HOST', 'DB_NAME', 'DB_USER'] as const)
    .filter((name) => !variables[name])
    .map((name) => ({ name, message: 'is needed as well when PostgreSQL is described by DB_… variables.' }));
}

function mailIsWhole(variables: Variables): ConfigProblem[] {
  if (!variables.SMTP_URL || variables.MAIL_FROM) return [];
  return [{ name: 'MAIL_FROM', message: 'is needed together with SMTP_URL: the address letters come from.' }];
}

function captchaIsWhole({ CAPTCHA_VERIFY_URL: address, CAPTCHA_SECRET: secret }: Variables): ConfigProblem[] {
  if (!address === !secret) return [];
  const name = address ? 'CAPTCHA_SECRET' : 'CAPTCHA_VERIFY_URL';
  return [{ name, message: 'is missing; give both CAPTCHA_VERIFY_URL and CAPTCHA_SECRET, or none.' }];
}

/** Heroku (`DYNO`) and Cloud Run (`K_SERVICE`) give a disk that is thrown away with every restart. */
function storeSurvives(variables: Variables, part: Part): ConfigProblem[] {
  const ephemeral = Boolean(variables.DYNO ?? variables.K_SERVICE);
  const postgres = Boolean(variables.DATABASE_URL ?? variables.DB_HOST);
  if (!ephemeral || variables.ALLOW_EPHEMERAL_STORE || postgres) return [];
  if (part === 'bot' && variables.BOT_DATABASE_URL) return [];
  const message =
    'is needed: this host loses its disk with every restart (or set ALLOW_EPHEMERAL_STORE=1 for a trial).';
  return [{ name: 'DATABASE_URL', message }];
}
