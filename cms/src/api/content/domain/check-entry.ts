import { checkTemplate, contentVariables, phraseVariables } from '@vitrina/database';
import { keyPattern, maxKeyLength, parseLink } from '../../../link/link-target';
import { isRow, text, type ContentRow } from './content-row';
import type { EntryProblem } from './entry-problem';
import { walkEntry, type Attributes, type VisitedField } from './walk-entry';

type Entry = { uid: string; data: ContentRow; attributes: Attributes; componentAttributes(uid: string): Attributes };

/**
 * What can be told from an entry alone (A4, A7): the format of keys and links, keys that repeat within a list, mistakes
 * in templates. Runs on every saving, also of a draft: these mistakes never become right by themselves.
 */
export function checkEntry({ uid, data, attributes, componentAttributes }: Entry): EntryProblem[] {
  const fields = walkEntry(data, { attributes, componentAttributes });
  const isPhrase = uid === 'api::phrase.phrase';
  return fields.flatMap((field) => [
    ...checkKey(field, isPhrase),
    ...checkLink(field),
    ...checkRepeatedKeys(field),
    ...checkText(field, isPhrase),
  ]);
}

/** Keys of phrases may have dots and underscores (`desk.state.in_progress`) and be longer: no button carries them. */
const phraseKeyPattern = /^[a-z0-9]+([._-][a-z0-9]+)*$/;

function checkKey({ name, path, value, attribute }: VisitedField, isPhrase: boolean): EntryProblem[] {
  if (name !== 'key' || attribute.type !== 'string') return [];
  const key = String(value);
  const isRight = isPhrase
    ? phraseKeyPattern.test(key) && key.length <= 80
    : keyPattern.test(key) && key.length <= maxKeyLength;
  if (isRight) return [];
  const message = {
    ru: `Ключ — это латинские буквы, цифры и дефисы, не длиннее ${maxKeyLength} знаков, например «basic-plan».`,
    en: `A key is made of latin letters, digits and hyphens, at most ${maxKeyLength} characters, such as "basic-plan".`,
  };
  return [{ path, message }];
}

function checkLink({ path, value, attribute }: VisitedField): EntryProblem[] {
  if (!isLink(attribute) || value === '' || parseLink(String(value))) return [];
  const message = {
    ru: 'Это не ссылка: выберите запись из списка или укажите адрес, который начинается с https://.',
    en: 'This is not a link: choose an entry from the list or give an address that begins with https://.',
  };
  return [{ path, message }];
}

export function isLink(attribute: object): boolean {
  return 'customField' in attribute && attribute.customField === 'global::link';
}

/** Buttons, fields, options are found by their keys; a key that repeats would lead to the first one. */
function checkRepeatedKeys({ path, value, attribute }: VisitedField): EntryProblem[] {
  if (attribute.type !== 'component' || !Array.isArray(value)) return [];
  const keys = value.filter(isRow).map((item) => text(item, 'key'));
  return keys.flatMap((key, index) => {
    if (key === '' || keys.indexOf(key) === index) return [];
    const message = { ru: `Ключ «${key}» уже есть в этом списке.`, en: `The key "${key}" is in this list already.` };
    return [{ path: [...path, index, 'key'], message }];
  });
}

const textTypes = new Set(['string', 'text', 'blocks', 'richtext']);

function checkText({ path, value, attribute }: VisitedField, isPhrase: boolean): EntryProblem[] {
  if (!textTypes.has(attribute.type)) return [];
  // A condition may begin in one paragraph and end in another: blocks are one template.
  const template = typeof value === 'string' ? value : blocksText(value);
  const problems = checkTemplate(template, isPhrase ? phraseVariables : contentVariables);
  return problems.map(({ ru, en }) => ({ path, message: { ru: `В тексте ${ru}.`, en: `In the text: ${en}.` } }));
}

function blocksText(value: unknown): string {
  if (Array.isArray(value)) return value.map(blocksText).join('\n');
  if (!isRow(value)) return '';
  const own = text(value, 'text') + text(value, 'url');
  return Array.isArray(value.children) ? own + value.children.map(blocksText).join('') : own;
}
