import { type Field, type ItemsField, KEY_PATTERN, MESSAGE_LIMIT, type PackType } from '../field';
import { buttons } from './buttons';

const fieldTypes = [
  'name',
  'phone',
  'email',
  'number',
  'date',
  'choice',
  'multi-choice',
  'city',
  'text',
  'photo',
  'file',
  'location',
  'consent',
] as const;

const options: ItemsField = {
  name: 'options',
  kind: 'items',
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  short: { field: 'label', when: 'always' },
  fields: [{ name: 'label', kind: 'text', limit: 64, required: true, template: true }],
};

const questionFields: Field[] = [
  { name: 'type', kind: 'choice', shared: true, required: true, choices: fieldTypes },
  { name: 'question', kind: 'text', limit: 4000, required: true, template: true },
  { name: 'label', kind: 'text', limit: 64, template: true },
  { name: 'hint', kind: 'text', limit: 1000, template: true },
  { name: 'required', kind: 'flag', shared: true, fallback: true },
  options,
  { name: 'min', kind: 'decimal', shared: true },
  { name: 'max', kind: 'decimal', shared: true },
  { name: 'errorText', kind: 'text', limit: 1000, template: true },
];

export const form: PackType = {
  type: 'form',
  file: 'forms',
  single: false,
  localised: true,
  published: true,
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  fields: [
    { name: 'title', kind: 'text', limit: 255, required: true, template: true },
    { name: 'intro', kind: 'rich', limit: MESSAGE_LIMIT },
    {
      name: 'fields',
      kind: 'items',
      required: true,
      keyName: 'key',
      keyPattern: KEY_PATTERN,
      short: null,
      fields: questionFields,
    },
    { name: 'confirmation', kind: 'rich', limit: MESSAGE_LIMIT },
    { name: 'success', kind: 'rich', limit: MESSAGE_LIMIT },
    buttons,
    { name: 'stage', kind: 'link', shared: true, types: ['stage'] },
    { name: 'resumeDays', kind: 'integer', shared: true, min: 1, max: 365, fallback: 14 },
    { name: 'offerUpdate', kind: 'flag', shared: true, fallback: true },
  ],
};
