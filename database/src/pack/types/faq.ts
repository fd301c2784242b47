import { KEY_PATTERN, MESSAGE_LIMIT, type PackType } from '../field';
import { buttons } from './buttons';

export const faq: PackType = {
  type: 'faq',
  file: 'faqs',
  single: false,
  localised: true,
  published: true,
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  fields: [
    { name: 'question', kind: 'text', limit: 255, required: true, template: true },
    { name: 'answer', kind: 'rich', limit: MESSAGE_LIMIT, required: true },
    { name: 'aliases', kind: 'texts', limit: 255 },
    { name: 'category', kind: 'text', shared: true, limit: 255 },
    { name: 'order', kind: 'integer', shared: true },
    buttons,
  ],
};
