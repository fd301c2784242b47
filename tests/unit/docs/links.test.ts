import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesEnding, read, root } from './repository';

/** Where the page's relative links lead, anchors and examples in code left out. */
function linksOf(page: string): string[] {
  const prose = read(page)
    .replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
    .filter((target) => !/^([a-z]+:|#)/i.test(target))
    .map((target) => join(dirname(page), target.split('#')[0] ?? ''));
}

describe('relative links of the documents', () => {
  it.each(filesEnding('.md'))('lead somewhere in %s', (page) => {
    expect(linksOf(page).filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });
});

describe('the list of decisions', () => {
  it('names every record', () => {
    const records = filesEnding('.md', 'docs/decisions').filter((page) => !page.endsWith('README.md'));
    expect(linksOf('docs/decisions/README.md').sort()).toEqual(records.sort());
  });
});
