import { KEY_PATTERN, type PackType } from '../field';

const clock = { test: /^([01]\d|2[0-3]):[0-5]\d$/, ru: 'время пишется как 09:00', en: 'a time is written like 09:00' };
const chats = {
  test: /^-?\d+(\/\d+)?(\s*,\s*-?\d+(\/\d+)?)*$/,
  ru: 'чаты пишутся через запятую: -1001234567890 или -1001234567890/12',
  en: 'chats are separated by commas: -1001234567890 or -1001234567890/12',
};

export const botProfile: PackType = {
  type: 'bot-profile',
  file: 'bot-profile',
  single: true,
  localised: true,
  published: true,
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  fields: [
    { name: 'name', kind: 'text', limit: 64, required: true },
    { name: 'description', kind: 'text', limit: 512 },
    { name: 'shortDescription', kind: 'text', limit: 120 },
    { name: 'startScreen', kind: 'link', shared: true, required: true, types: ['screen'] },
    {
      name: 'commands',
      kind: 'items',
      keyName: 'command',
      keyPattern: /^[a-z0-9_]{1,32}$/,
      short: { field: 'description', when: 'translation' },
      fields: [
        { name: 'description', kind: 'text', limit: 256, required: true },
        { name: 'target', kind: 'link', shared: true, required: true },
      ],
    },
    { name: 'managerChats', kind: 'text', shared: true, pattern: chats },
    { name: 'reminderMinutes', kind: 'integer', shared: true, min: 0, max: 1440, fallback: 15 },
    { name: 'ownerChat', kind: 'text', shared: true, pattern: chats },
    { name: 'workStart', kind: 'text', shared: true, fallback: '09:00', pattern: clock },
    { name: 'workEnd', kind: 'text', shared: true, fallback: '18:00', pattern: clock },
    {
      name: 'workDays',
      kind: 'text',
      shared: true,
      fallback: '1,2,3,4,5',
      pattern: {
        test: /^[1-7](,[1-7])*$/,
        ru: 'дни недели пишутся как 1,2,3,4,5',
        en: 'weekdays are written like 1,2,3,4,5',
      },
    },
  ],
};
