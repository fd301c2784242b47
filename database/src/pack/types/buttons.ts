import { type ItemsField, KEY_PATTERN } from '../field';

export const buttons: ItemsField = {
  name: 'buttons',
  kind: 'items',
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  short: { field: 'label', when: 'translation' },
  fields: [
    { name: 'label', kind: 'text', limit: 64, required: true, template: true },
    { name: 'target', kind: 'link', shared: true, required: true },
    { name: 'sameRow', kind: 'flag', shared: true, fallback: false },
  ],
};
