import { MESSAGE_LIMIT, type PackType } from '../field';

/** Dots group phrases: `form.phone.ask`. */
export const phrase: PackType = {
  type: 'phrase',
  file: 'phrases',
  single: false,
  localised: true,
  published: true,
  keyName: 'key',
  keyPattern: /^(?=.{1,80}$)[a-z0-9]+([._-][a-z0-9]+)*$/,
  fields: [{ name: 'text', kind: 'text', limit: MESSAGE_LIMIT, required: true, template: true }],
};
