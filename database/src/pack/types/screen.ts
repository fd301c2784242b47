import { KEY_PATTERN, MESSAGE_LIMIT, type PackType } from '../field';
import { buttons } from './buttons';

export const screen: PackType = {
  type: 'screen',
  file: 'screens',
  single: false,
  localised: true,
  published: true,
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  fields: [
    { name: 'title', kind: 'text', limit: 255, template: true },
    { name: 'text', kind: 'rich', limit: MESSAGE_LIMIT },
    { name: 'media', kind: 'media', shared: true, extensions: ['png', 'jpg', 'jpeg', 'webp', 'mp4'] },
    {
      name: 'list',
      kind: 'choice',
      shared: true,
      choices: ['none', 'packages', 'faqs', 'applications'],
      fallback: 'none',
    },
    buttons,
  ],
};
