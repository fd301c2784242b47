import { KEY_PATTERN, MESSAGE_LIMIT, type PackType } from '../field';
import { buttons } from './buttons';

export const postTemplate: PackType = {
  type: 'post-template',
  file: 'posts',
  single: false,
  localised: true,
  published: true,
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  fields: [
    { name: 'title', kind: 'text', limit: 255 },
    { name: 'text', kind: 'rich', limit: MESSAGE_LIMIT },
    { name: 'media', kind: 'media', shared: true, extensions: ['png', 'jpg', 'jpeg', 'webp', 'mp4'] },
    buttons,
  ],
};
