import { KEY_PATTERN, type PackType } from '../field';

export const stage: PackType = {
  type: 'stage',
  file: 'stages',
  single: false,
  localised: false,
  published: false,
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  fields: [
    { name: 'name', kind: 'text', shared: true, limit: 255, required: true },
    { name: 'nameEn', kind: 'text', shared: true, limit: 255 },
    {
      name: 'color',
      kind: 'text',
      shared: true,
      pattern: {
        test: /^#[0-9a-fA-F]{6}$/,
        ru: "цвет пишется как '#2F6FED'",
        en: "a colour is written like '#2F6FED'",
      },
    },
    { name: 'order', kind: 'integer', shared: true },
    { name: 'isFinal', kind: 'flag', shared: true, fallback: false },
  ],
};
