import { createContentDraft } from '../../../../bot/src/content/content-draft';
import { type ContentIndex, createContentIndex } from '../../../../bot/src/content/content-index';
import { createKeptContent } from '../../../../bot/src/content/kept-content';
import { agency } from '../../../fixtures/agency-content';
import { buildContent, change, toEntries } from '../../../fixtures/build-content';
import { toContentReply } from '../../../fixtures/content-reply';

const faqs = Object.fromEntries(Array.from({ length: 950 }, (_, number) => [`question-${number}`, {}]));
const content = buildContent({ ...agency(), faqs }, { uz: { packages: { basic: { name: 'Oddiy' } } } });
const renamed = change(content, { changed: toEntries('ru', { packages: { basic: { name: 'Новый' } } }).slice(0, 1) });

/** Rows survive; `writes` are the keys written so far; `failAfter` = the disk is gone after so many of them. */
function createStore() {
  const rows = new Map<string, string>();
  const store = {
    rows,
    writes: [] as string[],
    failAfter: Infinity,
    isLocked: false,
    kept: {
      read: async (key: string) => JSON.parse(rows.get(key) ?? 'null'),
      async write(key: string, value: unknown) {
        if (store.writes.length >= store.failAfter) throw new Error('killed');
        store.writes.push(key);
        rows.set(key, JSON.stringify(value));
      },
      async keepOnly(prefix: string, keys: string[]) {
        for (const key of rows.keys()) if (key.startsWith(prefix) && !keys.includes(key)) rows.delete(key);
      },
    },
    lock: async () => (store.isLocked ? null : { lost: new AbortController().signal, release: async () => undefined }),
  };
  return store;
}

async function readBack(store: ReturnType<typeof createStore>): Promise<ContentIndex | null> {
  const draft = createContentDraft();
  const revision = await createKeptContent(store).read(draft);
  return revision === null ? null : draft.apply(createContentIndex(), { revision, full: true }).index;
}

describe('kept content', () => {
  it('comes back as it was, in rows of a size', async () => {
    const store = createStore();
    expect(await readBack(store)).toBeNull();
    await createKeptContent(store).write(content);
    const back = await readBack(store);
    expect(back && toContentReply(back)).toEqual(toContentReply(content));
    expect(store.writes.filter((key) => key.includes('/faq/ru/'))).toHaveLength(5);
  });

  it('writes only the types and languages that changed', async () => {
    const store = createStore();
    const kept = createKeptContent(store);
    await kept.write(content);
    store.writes = [];
    await kept.write(renamed);
    expect(store.writes).toEqual(['content-snapshot/package/ru/b/0', 'content-snapshot']);
    expect((await readBack(store))?.view('uz').package('basic')?.name).toBe('Oddiy');
    expect((await readBack(store))?.view('ru').package('basic')?.name).toBe('Новый');
  });

  it('leaves the former content whole when it is killed on the way', async () => {
    const store = createStore();
    await createKeptContent(store).write(content);
    const all = store.writes.length;
    for (let written = 0; written < all; written += 1) {
      store.writes = [];
      store.failAfter = written;
      await expect(createKeptContent(store).write(renamed)).rejects.toThrow('killed');
      const back = await readBack(store);
      expect(back && toContentReply(back)).toEqual(toContentReply(content));
    }
  });

  it('says nothing of rows another bot has replaced meanwhile, and writes all anew', async () => {
    const store = createStore();
    await createKeptContent(store).write(content);
    store.rows.set('content-snapshot/package/ru/a/0', JSON.stringify({ mark: 'of another', entries: [] }));
    const kept = createKeptContent(store);
    expect(await kept.read(createContentDraft())).toBeNull();
    await kept.write(content);
    const back = await readBack(store);
    expect(back && toContentReply(back)).toEqual(toContentReply(content));
  });

  it('names no list of rows when its lock was lost on the way', async () => {
    const store = createStore();
    const losing = new AbortController();
    const lock = async () => ({ lost: losing.signal, release: async () => undefined });
    losing.abort();
    await createKeptContent({ ...store, lock }).write(content);
    expect(store.rows.has('content-snapshot')).toBe(false);
  });

  it('keeps nothing that is published no more', async () => {
    const store = createStore();
    const kept = createKeptContent(store);
    await kept.write(content);
    await kept.write(change(content, { full: true, changed: toEntries('ru', agency()) }));
    expect([...store.rows.keys()].some((key) => key.includes('/package/uz/'))).toBe(false);
    expect([...store.rows.keys()].filter((key) => key.includes('/faq/ru/')).length).toBe(1);
  });

  it('writes nothing while another bot does, and nothing another bot has written', async () => {
    const store = createStore();
    const kept = createKeptContent(store);
    store.isLocked = true;
    await kept.write(content);
    expect(store.writes).toEqual([]);
    store.isLocked = false;
    await kept.write(content);
    store.writes = [];
    await createKeptContent(store).write(content);
    expect(store.writes).toEqual([]);
  });

  it('writes once what it is asked to write again meanwhile', async () => {
    const store = createStore();
    const kept = createKeptContent(store);
    await Promise.all([kept.write(content), kept.write(content), kept.write(renamed)]);
    expect(store.writes.filter((key) => key === 'content-snapshot')).toHaveLength(2);
    expect((await readBack(store))?.revision).toBe(renamed.revision);
  });

  it('takes what it does not know for nothing', async () => {
    const store = createStore();
    store.rows.set('content-snapshot', JSON.stringify({ snapshot: {} }));
    expect(await readBack(store)).toBeNull();
    await createKeptContent(store).write(content);
    expect(await readBack(store)).not.toBeNull();
  });
});
