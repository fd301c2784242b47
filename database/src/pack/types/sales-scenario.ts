import { KEY_PATTERN, MESSAGE_LIMIT, type PackType } from '../field';

const triggers = [
  'client.started',
  'application.created',
  'form.abandoned',
  'demo.granted',
  'payment.received',
  'payment.due',
  'client.inactive',
  'material.published',
  'client.birthday',
] as const;

export const salesScenario: PackType = {
  type: 'sales-scenario',
  file: 'scenarios',
  single: false,
  localised: true,
  published: true,
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  fields: [
    { name: 'name', kind: 'text', limit: 255, required: true },
    { name: 'trigger', kind: 'choice', shared: true, choices: triggers },
    { name: 'conditions', kind: 'json', shared: true },
    {
      name: 'steps',
      kind: 'items',
      keyName: 'key',
      keyPattern: KEY_PATTERN,
      short: null,
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          shared: true,
          required: true,
          choices: ['send', 'wait', 'branch', 'stage', 'tag', 'notify'],
        },
        { name: 'delayMinutes', kind: 'integer', shared: true, min: 0 },
        {
          name: 'atTime',
          kind: 'text',
          shared: true,
          pattern: {
            test: /^([01]\d|2[0-3]):[0-5]\d$/,
            ru: 'время пишется как 09:00',
            en: 'a time is written like 09:00',
          },
        },
        { name: 'text', kind: 'rich', limit: MESSAGE_LIMIT },
        { name: 'buttons', kind: 'json' },
        { name: 'settings', kind: 'json', shared: true },
      ],
    },
    { name: 'active', kind: 'flag', shared: true, fallback: false },
  ],
};
