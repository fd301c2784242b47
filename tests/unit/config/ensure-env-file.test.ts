import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureEnvFile, loadConfig } from '@vitrina/config';

describe('ensureEnvFile', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'vitrina-env-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('makes a private file good enough for production and tells the password once', () => {
    const made = ensureEnvFile({ root, env: {} });
    expect(made).toMatchObject({ created: true, ownerPassword: expect.stringMatching(/^.{23}$/) });
    expect(statSync(join(root, '.env')).mode & 0o777).toBe(0o600);
    expect(loadConfig({ APP_MODE: 'production' }, { root }).cms.adminPassword).toBe(
      'ownerPassword' in made && made.ownerPassword,
    );
  });

  it('never touches an existing file', () => {
    ensureEnvFile({ root, env: {} });
    const before = readFileSync(join(root, '.env'), 'utf8');
    expect(ensureEnvFile({ root, env: {} })).toEqual({ created: false });
    expect(readFileSync(join(root, '.env'), 'utf8')).toBe(before);
  });

  it('makes different secrets each time', () => {
    const other = mkdtempSync(join(tmpdir(), 'vitrina-env-'));
    ensureEnvFile({ root, env: {} });
    ensureEnvFile({ root: other, env: {} });
    expect(readFileSync(join(root, '.env'), 'utf8')).not.toBe(readFileSync(join(other, '.env'), 'utf8'));
    rmSync(other, { recursive: true });
  });

  it('makes none where the environment brings the secrets', () => {
    expect(ensureEnvFile({ root, env: { CMS_API_TOKEN: 'a', ENCRYPTION_KEY: 'b' } })).toEqual({ created: false });
  });
});
