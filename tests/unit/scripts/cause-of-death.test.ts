import { join } from 'node:path';
import { root } from '../docs/repository';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- plain Node without types, like all of scripts/
const { causeOfDeath } = require(join(root, 'scripts/lib/cause-of-death'));

describe('causeOfDeath', () => {
  it.each([
    ['Error: ENOSPC: no space left on device, write', 'diskFull'],
    ['SqliteError: database or disk is full', 'diskFull'],
    ['Error: connect ECONNREFUSED 127.0.0.1:1', 'databaseUnreachable'],
    ['Error: getaddrinfo ENOTFOUND db.example', 'databaseUnreachable'],
    ['error: password authentication failed for user "vitrina"', 'databaseRefused'],
    ['error: database "vitrina" does not exist', 'databaseRefused'],
    ['TypeError: x is not a function', null],
  ])('%s', (lines, cause) => {
    expect(causeOfDeath(lines)).toBe(cause);
  });
});
