import { packTypes, readPack } from '../../../database/src';
import { writePackFolder } from '../../fixtures/pack-client';
import { tinyFile, tinyPack } from '../../fixtures/tiny-pack';

const read = (changes: Record<string, string | null> = {}) => readPack(writePackFolder('tiny', tinyPack(changes)));
const problemsOf = (changes: Record<string, string | null>) => {
  const result = read(changes);
  return result.ok ? [] : result.problems.map(({ file, line, reason }) => `${file}:${line} ${reason.en}`);
};
const screens = (from: string, to: string) => tinyFile('screens.yaml', from, to);

describe('readPack', () => {
  it('reads a whole pack in order, without defaults', () => {
    const result = read();
    const pack = result.ok ? result.pack : null;
    const start = pack?.entries.find(({ type, key }) => type === 'screen' && key === 'start');
    expect(pack?.media.map(({ file, alt }) => [file, alt])).toEqual([['dot.png', 'Точка']]);
    expect(start?.locales).toEqual({
      ru: {
        title: 'Начало',
        text: '**Привет**, {{ client.name }}\n\n- раз\n- два',
        media: 'dot.png',
        buttons: [
          { key: 'apply', values: { label: 'Оставить заявку', target: 'form:application' } },
          { key: '2', values: { label: 'Второй', target: 'screen:start', sameRow: true } },
          { key: '1', values: { label: 'Сайт', target: 'url:https://a.example' } },
        ],
      },
      en: { title: 'Start', text: 'Hello', buttons: [{ key: 'apply', values: { label: 'Apply' } }] },
    });
  });

  it.each<[string, Record<string, string | null>, string]>([
    ['no pack.yaml', { 'pack.yaml': null }, 'pack.yaml:1 the file pack.yaml is missing'],
    ['no YAML', { 'stages.yaml': 'visitor: [1' }, 'stages.yaml:1 wrong indent'],
    [
      'a duplicate key',
      { 'stages.yaml': 'visitor:\n  name: A\nvisitor:\n  name: B\n' },
      'stages.yaml:3 this key stands above already',
    ],
    ['a tab for an indent', { 'stages.yaml': 'visitor:\n\tname: A\n' }, 'stages.yaml:2 the indent is a tab'],
    ['an anchor', { 'stages.yaml': 'visitor: &v\n  name: A\nother: *v\n' }, 'stages.yaml:2 YAML anchors'],
    ['a file of another name', { 'screen.yaml': 'a: 1\n' }, 'screen.yaml:1 no file of a pack has this name'],
    [
      'the name of another folder',
      tinyFile('pack.yaml', 'name: tiny', 'name: other'),
      "pack.yaml:1 the pack's name must be its folder's",
    ],
    [
      'an unknown field of the manifest',
      tinyFile('pack.yaml', 'business: test', 'busines: test'),
      'pack.yaml:6 unknown field "busines"',
    ],
    ['an unknown field', screens('  title: Начало', '  titel: Начало'), 'screens.yaml:2 unknown field "titel"'],
    ['a number for a text', screens('title: Начало', 'title: 12'), 'screens.yaml:2 a text is needed, here is a number'],
    ['a text for a flag', screens('sameRow: true', 'sameRow: maybe'), 'screens.yaml:16 true or false is needed'],
    [
      'a wrong choice',
      screens('  media: dot.png', '  list: everything\n  media: dot.png'),
      'screens.yaml:8 only these: none',
    ],
    ['a bad key', screens('start:', 'Start_1:'), 'screens.yaml:1 wrong key "Start_1"'],
    ['a key over 40 characters', screens('apply:', `${'a'.repeat(41)}:`), 'screens.yaml:10 wrong key'],
    [
      'a link to nothing',
      screens('form:application', 'form:no-such'),
      'screens.yaml:12 the link form:no-such leads nowhere',
    ],
    [
      'a link to an unknown type',
      screens('form:application', 'page:start'),
      'screens.yaml:12 a link may not lead to "page"',
    ],
    [
      'an unknown action',
      { ...tinyFile('bot-profile.yaml', 'action:menu', 'action:dance') },
      'bot-profile.yaml:6 no such action "dance"',
    ],
    [
      'a script for an address',
      screens('url:https://a.example', 'url:javascript:alert(1)'),
      'screens.yaml:19 an address must begin with https://',
    ],
    [
      'a phone number for an address',
      screens('url:https://a.example', 'url:tel:+998901234567'),
      'screens.yaml:19 an address must begin with https://',
    ],
    [
      'a missing required field',
      tinyFile('forms.yaml', '  title: Заявка\n', ''),
      'forms.yaml:2 the field "title" is missing',
    ],
    ['a missing label', screens('      label: Второй\n', ''), 'screens.yaml:14 the field "label" is missing'],
    [
      'a translation without original',
      { 'screens.en.yaml': 'about:\n  title: About\n' },
      'screens.en.yaml:1 the default language has no entry "about"',
    ],
    [
      'a button only the translation has',
      { 'screens.en.yaml': 'start:\n  buttons:\n    more: More\n' },
      'screens.en.yaml:3 the default language has no key "more"',
    ],
    [
      'a shared field in a translation',
      { 'screens.en.yaml': 'start:\n  media: dot.png\n' },
      'screens.en.yaml:2 the field "media" is shared by all languages',
    ],
    ['a missing picture', { 'media/dot.png': null }, 'pack.yaml:12 there is no file media/dot.png'],
    [
      'a page called a picture',
      { 'media/dot.png': Buffer.from('<html>').toString('base64') },
      'pack.yaml:12 the contents of dot.png are not png',
    ],
    ['an svg', screens('media: dot.png', 'media: dot.svg'), 'screens.yaml:8 the file "dot.svg" does not fit here'],
    ['a text over the limit', screens('**Привет**', 'x'.repeat(1100)), "screens.yaml:3 caption over Telegram's limit"],
    [
      'a label over the limit',
      screens('label: Второй', `label: ${'x'.repeat(65)}`),
      'screens.yaml:14 too long: 65 characters, 64 allowed',
    ],
    ['an unknown variable', screens('client.name', 'client.nmae'), 'screens.yaml:3 unknown variable "client.nmae"'],
    ['a template mistake', screens('{{ client.name }}', '{% if client.name %}'), 'screens.yaml:3 template mistake'],
    ['an unknown filter', screens('client.name', 'client.name | shout'), 'screens.yaml:3 template mistake'],
    [
      'a link without address in a text',
      screens('**Привет**', '[сюда](privacy)'),
      'screens.yaml:3 a link in the text leads to "privacy"',
    ],
    [
      'a command with a capital letter',
      tinyFile('bot-profile.yaml', '  menu:', '  Menu:'),
      'bot-profile.yaml:4 wrong key "Menu"',
    ],
  ])('refuses %s, naming file and line', (_name, changes, expected) => {
    expect(problemsOf(changes).join('\n')).toContain(expected);
  });

  it('names every mistake at once', () => {
    const changes = { ...screens('title: Начало', 'title: 12'), ...tinyFile('forms.yaml', 'label: Имя', 'lable: Имя') };
    expect(problemsOf(changes)).toHaveLength(2);
  });

  it('is not unfolded by a YAML bomb', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefghij'
        .split('')
        .map((key, at) => `${key}: &${key} [${Array(10).fill(`*${'abcdefghij'[at]}`).join(',')}]`),
    ];
    expect(problemsOf({ 'stages.yaml': bomb.join('\n') })[0]).toContain('YAML anchors');
  });

  it('survives brackets nested without end', () => {
    expect(problemsOf({ 'stages.yaml': '['.repeat(20_000) }).join()).toContain('stages.yaml:1');
  });

  it('has a table for every type it promises', () => {
    expect(packTypes.map(({ file }) => file).sort()).toEqual(
      [
        'bot-profile',
        'faqs',
        'forms',
        'packages',
        'phrases',
        'posts',
        'promo-codes',
        'scenarios',
        'screens',
        'site-settings',
        'stages',
      ].sort(),
    );
  });
});
