import { spawn } from 'node:child_process';
import { BackupError } from './backup-error';

/** Variables the tools are started with: PATH to find them. */
export type ToolEnvironment = Record<string, string | undefined>;

/** Both tools come with PostgreSQL's client package. */
export function dumpPostgres(url: string, file: string, env: ToolEnvironment): Promise<void> {
  return run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`], { url, env });
}

/** Replaces what is there, all or nothing. */
export function restorePostgres(url: string, file: string, env: ToolEnvironment): Promise<void> {
  return run('pg_restore', ['--clean', '--if-exists', '--no-owner', '--no-privileges', '--single-transaction', file], {
    url,
    env,
  });
}

function run(
  tool: 'pg_dump' | 'pg_restore',
  args: string[],
  target: { url: string; env: ToolEnvironment },
): Promise<void> {
  const url = new URL(target.url);
  // A password among the arguments could be read by every user of the machine.
  const env = { ...target.env, PGPASSWORD: decodeURIComponent(url.password), PGCONNECT_TIMEOUT: '10' };
  url.password = '';
  const child = spawn(tool, [`--dbname=${url.href}`, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new BackupError('BACKUP_TOOL_MISSING', { tool }, cause)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new BackupError('BACKUP_TOOL_FAILED', { tool, output: errors.join('').trim().slice(-2000) }));
    });
  });
}
