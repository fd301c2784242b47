import { KEY_PATTERN, MESSAGE_LIMIT, type PackType } from '../field';
import { buttons } from './buttons';
import { currencies } from './currencies';

export const packageType: PackType = {
  type: 'package',
  file: 'packages',
  single: false,
  localised: true,
  published: true,
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  fields: [
    { name: 'name', kind: 'text', limit: 255, required: true, template: true },
    { name: 'summary', kind: 'text', limit: 1000, template: true },
    { name: 'description', kind: 'rich', limit: MESSAGE_LIMIT },
    { name: 'price', kind: 'decimal', shared: true, min: 0 },
    { name: 'currency', kind: 'choice', shared: true, choices: currencies, fallback: 'RUB' },
    { name: 'pricePrefix', kind: 'text', limit: 40 },
    { name: 'image', kind: 'media', shared: true, extensions: ['png', 'jpg', 'jpeg', 'webp'] },
    {
      name: 'features',
      kind: 'items',
      keyName: 'key',
      keyPattern: KEY_PATTERN,
      short: { field: 'text', when: 'always' },
      fields: [{ name: 'text', kind: 'text', limit: 255, required: true, template: true }],
    },
    { name: 'form', kind: 'link', shared: true, types: ['form'] },
    { name: 'popular', kind: 'flag', shared: true, fallback: false },
    { name: 'order', kind: 'integer', shared: true },
    { name: 'category', kind: 'text', shared: true, limit: 255 },
    buttons,
  ],
};
