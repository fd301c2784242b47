import { parseEnv } from 'node:util';
import { loadConfig } from '../../../config/src';
import { knownVariables, read, root } from './repository';

const example = read('.env.example');
const listed = Array.from(example.matchAll(/^# ([A-Z][A-Z0-9_]*)=/gm), ([, name]) => name);

describe('.env.example', () => {
  it('lists every variable the programs read, and no other', () => {
    expect([...listed].sort()).toEqual(knownVariables().sort());
  });

  it('sets nothing by itself', () => {
    expect(parseEnv(example)).toEqual({});
  });

  it('shows values that are accepted', () => {
    const values = parseEnv(example.replace(/^# (?=[A-Z][A-Z0-9_]*=)/gm, ''));
    const secrets = { CMS_API_TOKEN: 'a'.repeat(32), ENCRYPTION_KEY: 'b'.repeat(32) };
    expect(() => loadConfig({ ...values, ...secrets, ENV_FILE: '' }, { root })).not.toThrow();
  });
});
