import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nodeFlags from '../../../scripts/lib/node-flags.json';
import { knownVariables, read, root } from './repository';

const units = [
  { unit: 'vitrina-cms', flags: nodeFlags.cms, entry: 'cms/server.js', source: 'cms/server.js' },
  { unit: 'vitrina-bot', flags: nodeFlags.bot, entry: 'bot/dist/main.js', source: 'bot/src/main.ts' },
];

describe.each(units)('$unit.service', ({ unit, flags, entry, source }) => {
  const settings = read(`docs/operations/systemd/${unit}.service`)
    .split('\n')
    .filter((line) => /^[A-Z]\w*=/.test(line));
  const valuesOf = (name: string) =>
    settings.filter((line) => line.startsWith(`${name}=`)).map((line) => line.slice(name.length + 1));

  it('runs the program itself', () => {
    expect(valuesOf('ExecStart')).toEqual([['/usr/bin/node', ...flags, entry].join(' ')]);
    expect(existsSync(join(root, source))).toBe(true);
  });

  it('sets variables the programs know, in production mode', () => {
    const names = valuesOf('Environment').map((text) => text.split('=')[0] ?? '');
    expect(names.filter((name) => !knownVariables().includes(name))).toEqual([]);
    expect(valuesOf('Environment')).toContain('APP_MODE=production');
  });

  it('runs as its own user, writing to its data only', () => {
    expect(valuesOf('User')).toEqual(['vitrina']);
    expect(settings).toEqual(
      expect.arrayContaining(['NoNewPrivileges=yes', 'ProtectSystem=strict', 'StateDirectory=vitrina']),
    );
    expect(valuesOf('Environment')).toContain('DATA_DIR=/var/lib/vitrina');
  });

  it('leaves time to stop gracefully', () => {
    expect(Number(valuesOf('TimeoutStopSec')[0])).toBeGreaterThanOrEqual(20);
  });
});
