import { randomBytes, randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './config';
import { errorCode } from './error-code';

/** `ownerPassword` is there only when it was generated just now: print it once, it is kept nowhere else in plain view. */
export type EnsuredEnvFile = { created: false } | { created: true; path: string; ownerPassword: string };

/**
 * First start: writes `<root>/.env` (readable by its owner only) with random secrets. An existing file is never touched,
 * and none is written where the environment brings the secrets itself (Docker, systemd, Kubernetes).
 */
export function ensureEnvFile({ root, env = process.env }: { root: string; env?: Environment }): EnsuredEnvFile {
  if (env.ENV_FILE !== undefined || (env.CMS_API_TOKEN && env.ENCRYPTION_KEY)) return { created: false };
  const path = join(root, '.env');
  const ownerPassword = env.ADMIN_PASSWORD || newPassword();
  try {
    writeFileSync(path, fileText(ownerPassword), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return { created: false };
    throw error;
  }
  return { created: true, path, ownerPassword };
}

function fileText(ownerPassword: string): string {
  return [
    '# Made at the first start. Secrets of this installation: keep the file private. Every variable: .env.example',
    `CMS_API_TOKEN=${newSecret()}`,
    `ENCRYPTION_KEY=${newSecret()}`,
    `BOT_WEBHOOK_SECRET=${newSecret()}`,
    `ADMIN_PASSWORD=${ownerPassword}`,
    '',
  ].join('\n');
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** Easy to type from the screen, no look-alike letters; always has the three kinds of characters Strapi asks for. */
function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const groups = Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  );
  const password = groups.join('-');
  return /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password) ? password : newPassword();
}
