import { prepareBrowser } from '../../../../cms/src/admin/prepare-browser';

function storageOf(first: Record<string, string>) {
  const items = new Map(Object.entries(first));
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

test('a browser that has never chosen a language starts in Russian', () => {
  const storage = storageOf({});
  prepareBrowser(storage);
  expect(storage.getItem('strapi-admin-language')).toBe('ru');
});

test('a chosen language stays', () => {
  const storage = storageOf({ 'strapi-admin-language': 'en' });
  prepareBrowser(storage);
  expect(storage.getItem('strapi-admin-language')).toBe('en');
});
