import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from './repository';

/** How many ids each letter has: capabilities, then promises. */
const counts: Record<string, number> = {
  A: 12,
  B: 11,
  C: 7,
  D: 5,
  E: 4,
  F: 6,
  G: 4,
  H: 2,
  I: 6,
  J: 6,
  K: 4,
  L: 5,
  M: 3,
  N: 2,
  O: 7,
  P: 9,
  R: 6,
};
const ids = Object.entries(counts).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);

const page = read('docs/features.md');
const rows = Array.from(page.matchAll(/^\| ([A-Z]\d+) \|(.*)\|$/gm), ([, id, cells = '']) => ({
  id,
  cells: cells.split('|').map((cell) => cell.trim()),
}));

describe('docs/features.md', () => {
  it('has every id exactly once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  it('says of each whether it works', () => {
    expect(rows.filter(({ cells }) => !['works', 'partly', 'not yet'].includes(cells[1] ?? ''))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = Array.from(
      page.matchAll(/`((?:bot|cms|config|database|docs|public|scripts|tests)\/[^`*]*)`/g),
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
