import { join } from 'node:path';
import { hashEntry, type Pack, packFiles, presetsDir, readPack } from '../../../database/src';
import { writePackFolder } from '../../fixtures/pack-client';
import { tinyFile, tinyPack } from '../../fixtures/tiny-pack';

function packOf(dir: string): Pack {
  const result = readPack(dir);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}
const rewritten = (pack: Pack): Pack => {
  const files = packFiles(pack).map(({ path, contents }) => [
    path,
    typeof contents === 'string' ? contents : contents.toString('base64'),
  ]);
  return packOf(writePackFolder(pack.manifest.name, Object.fromEntries(files)));
};
const textsOf = (pack: Pack) => packFiles(pack).map(({ path, contents }) => [path, contents.toString()]);

describe('packFiles', () => {
  it('writes what it read in the same words and order', () => {
    const dir = writePackFolder('tiny', tinyPack());
    const files = Object.fromEntries(textsOf(packOf(dir)));
    expect(files['screens.yaml']).toBe(tinyPack()['screens.yaml']);
    expect(files['screens.en.yaml']).toBe(tinyPack()['screens.en.yaml']);
    expect(files['pack.yaml']).toBe(tinyPack()['pack.yaml']);
  });

  it.each(['ai-agency', 'service-desk'])('gives the same bytes for %s after reading it again', (name) => {
    const first = rewritten(packOf(join(presetsDir, name)));
    expect(textsOf(rewritten(first))).toEqual(textsOf(first));
  });

  it.each([
    'yes',
    '12',
    '09:00',
    '- тире',
    '# решётка',
    "it's",
    '"кавычки"',
    '{{ client.name }}',
    'a: b',
    '~',
    '  пробелы  ',
    '@',
    '%',
    '!x',
    'пере\nнос',
  ])('brings the text %j back unharmed', (text) => {
    const pack = packOf(writePackFolder('tiny', tinyPack()));
    const screen = pack.entries.find(({ type }) => type === 'screen');
    Object.assign(screen?.locales.ru ?? {}, { title: text });
    expect(rewritten(pack).entries.find(({ type }) => type === 'screen')?.locales.ru?.title).toBe(text.trim());
  });
});

describe('hashEntry', () => {
  const hashOf = (changes: Record<string, string> = {}) => {
    const pack = packOf(writePackFolder('tiny', tinyPack(changes)));
    const entry = pack.entries.find(({ type }) => type === 'screen');
    return entry && hashEntry(entry, (file) => pack.media.find((media) => media.file === file)?.sha256 ?? '');
  };

  it('is the same for the same contents, however they are spelled', () => {
    expect(
      hashOf({
        'screens.yaml': `${tinyPack()['screens.yaml']}`.replace('title: Начало', 'title: "Начало"\n  list: none'),
      }),
    ).toBe(hashOf());
  });

  it('tells an edit of any language', () => {
    const hashes = [
      hashOf(),
      hashOf(tinyFile('screens.yaml', 'Начало', 'Старт')),
      hashOf(tinyFile('screens.en.yaml', 'Hello', 'Hi')),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});
