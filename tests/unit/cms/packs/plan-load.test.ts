import { hashEntry, type Pack, type PackEntry } from '@vitrina/database';
import type { PackState } from '../../../../cms/src/packs/pack-state';
import { planLoad } from '../../../../cms/src/packs/plan-load';
import type { StoredEntry } from '../../../../cms/src/packs/stored-entry';

const hashOf = (entry: PackEntry) => hashEntry(entry, () => '');
const screen = (key: string, title = 'Текст'): PackEntry => ({ type: 'screen', key, locales: { ru: { title } } });
const packOf = (name: string, entries: PackEntry[]): Pack => ({
  manifest: { name, title: {}, description: {}, business: '', defaultLocale: 'ru', locales: ['ru'] },
  entries,
  media: [],
});
const state = (current: string | null, parked: PackState['parked'] = []): PackState => ({
  current,
  manifest: null,
  parked,
  basePhrases: { fingerprint: '', rows: [] },
});
/** As a pack wrote it; `edited` = staff wrote over it. */
const stored = (entry: PackEntry, pack: string, changes: Partial<StoredEntry> = {}): StoredEntry => ({
  type: entry.type,
  key: entry.key,
  documentId: `${entry.type}-${entry.key}-${pack}`,
  pack,
  packHash: hashOf(entry),
  currentHash: hashOf(entry),
  publishedLocales: ['ru'],
  entry,
  ...changes,
});
const edited = { currentHash: 'edited' };
const brief = (input: Parameters<typeof planLoad>[0]) =>
  planLoad(input).map((step) => `${step.do} ${step.do === 'create' ? step.entry.key : step.stored.documentId}`);

describe('planLoad', () => {
  it('creates everything where there is nothing', () => {
    expect(brief({ pack: packOf('new', [screen('start')]), stored: [], state: state(null) })).toEqual(['create start']);
  });

  it('updates what nobody edited and keeps what staff edited', () => {
    const pack = packOf('shop', [screen('a', 'Новый'), screen('b', 'Новый')]);
    const present = [stored(screen('a'), 'shop'), stored(screen('b'), 'shop', edited)];
    expect(brief({ pack, stored: present, state: state('shop') })).toEqual([
      'update screen-a-shop',
      'keep screen-b-shop',
    ]);
  });

  it('never touches an entry that staff made under the same key', () => {
    const present = [stored(screen('start', 'Своё'), '', { packHash: '' })];
    expect(brief({ pack: packOf('shop', [screen('start')]), stored: present, state: state(null) })).toEqual([
      'keep screen-start-',
    ]);
  });

  it('unpublishes what the former pack owned, frees the key of what was edited', () => {
    const present = [
      stored(screen('start'), 'old', edited),
      stored(screen('only-old'), 'old'),
      stored(screen('mine'), ''),
    ];
    const steps = planLoad({ pack: packOf('new', [screen('start')]), stored: present, state: state('old') });
    expect(steps.map((step) => step.do)).toEqual(['unpublish', 'park', 'create']);
    expect(steps[1]).toMatchObject({ newKey: 'start-old', parked: { key: 'start', locales: ['ru'] } });
  });

  it('takes an entry of the former pack over when nobody edited it', () => {
    const present = [stored(screen('start'), 'old')];
    expect(brief({ pack: packOf('new', [screen('start', 'Другой')]), stored: present, state: state('old') })).toEqual([
      'update screen-start-old',
    ]);
  });

  it('gives an edited entry its key back when its pack returns', () => {
    const parked = { type: 'screen', documentId: 'screen-start-old', pack: 'old', key: 'start', locales: ['ru'] };
    const waiting = stored(screen('start'), 'old', { ...edited, key: 'start-old', publishedLocales: [] });
    const present = [waiting, stored(screen('start', 'Другой'), 'new')];
    const input = { pack: packOf('old', [screen('start')]), stored: present, state: state('new', [parked]) };
    expect(brief(input)).toEqual(['delete screen-start-new', 'return screen-start-old']);
  });

  it('does not show again what staff unpublished, but what the other business had hidden', () => {
    const present = [stored(screen('start'), 'shop', { publishedLocales: [] })];
    const publishes = (current: string) =>
      planLoad({ pack: packOf('shop', [screen('start')]), stored: present, state: state(current) }).map(
        (step) => step.do === 'adopt' && step.publish,
      );
    expect(publishes('shop')).toEqual([false]);
    expect(publishes('other')).toEqual([true]);
  });

  it('keeps the installation’s own chats in an edited profile of the former business', () => {
    const profile = (values: Record<string, string>): PackEntry => ({
      type: 'bot-profile',
      key: 'main',
      locales: { ru: values },
    });
    const present = [stored(profile({ name: 'Старый', managerChats: '-1' }), 'old', edited)];
    const pack = packOf('new', [profile({ name: 'Новый', managerChats: '' })]);
    const [step] = planLoad({ pack, stored: present, state: state('old') });
    expect(step).toMatchObject({ do: 'update', entry: { locales: { ru: { name: 'Новый', managerChats: '-1' } } } });
  });
});
