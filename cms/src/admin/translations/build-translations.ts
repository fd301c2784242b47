import { typeViews } from '../../content-manager-layout';
import type { Names, TypeView } from '../../content-manager-layout/type-view';
import { deskTexts } from './desk-texts';
import { enumLabels } from './enum-labels';
import { numbersTexts } from './numbers-texts';
import { ownTexts } from './own-texts';
import { strapiTexts } from './strapi';
import { systemFields } from './system-fields';

export type AdminLanguage = 'ru' | 'en';

/**
 * Every text we add to the admin in one language. Strapi looks labels of fields up by
 * `content-manager.content-types.<uid>.<field>`, names of types and values of enumerations by the text itself.
 */
export function buildTranslations(language: AdminLanguage): Record<string, string> {
  const pick = (texts: Record<string, Names>) =>
    Object.fromEntries(Object.entries(texts).map(([id, names]) => [id, names[language]]));
  const missing = language === 'ru' ? strapiTexts : {};
  return {
    ...missing,
    ...pick(enumLabels),
    ...pick(typeNames()),
    ...pick(fieldLabels()),
    ...pick(ownTexts),
    ...pick(numbersTexts),
    ...pick(deskTexts),
  };
}

/** The schema's `displayName` is Russian and serves as the id of its translation. */
function typeNames(): Record<string, Names> {
  return Object.fromEntries(typeViews.map(({ name }) => [name.ru, name]));
}

function fieldLabels(): Record<string, Names> {
  return Object.assign({}, ...typeViews.map(labelsOf));
}

function labelsOf({ uid, fields }: TypeView): Record<string, Names> {
  const labels = Object.entries({ ...systemFields, ...fields });
  return Object.fromEntries(labels.map(([name, names]) => [`content-manager.content-types.${uid}.${name}`, names]));
}
