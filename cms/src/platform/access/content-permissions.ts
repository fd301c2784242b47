import type { Core } from '@strapi/strapi';
import { contentLocales } from '../content/content-locales';
import { isOperational } from '../../shared/operational-types';
import { explorer, type Permission } from './permission';

type Right = keyof typeof explorer;

/** Our types that clients read, as Strapi knows them. */
export function contentTypesOf(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::') && !isOperational(uid));
}

/** Rights over whole types: every field, every language. */
export function permissionsOver(
  strapi: Core.Strapi,
  { types, rights }: { types: string[]; rights: Right[] },
): Permission[] {
  return types.flatMap((subject) =>
    rights
      .filter((right) => right !== 'publish' || hasDrafts(strapi, subject))
      .map((right) => ({ action: explorer[right], subject, properties: propertiesOf(strapi, { subject, right }) })),
  );
}

/** A right over some fields of one type. */
export function permissionOnFields(
  right: 'read' | 'update',
  { subject, fields }: { subject: string; fields: string[] },
): Permission {
  return { action: explorer[right], subject, properties: { fields } };
}

/** Every field but these; a field added later is shown, so personal ones must be named here when they are added. */
export function fieldsExcept(
  strapi: Core.Strapi,
  { subject, hidden }: { subject: string; hidden: string[] },
): string[] {
  return fieldsOf(strapi, subject).filter((field) => !hidden.includes(field));
}

function propertiesOf(
  strapi: Core.Strapi,
  { subject, right }: { subject: string; right: Right },
): Permission['properties'] {
  const fields = right === 'delete' || right === 'publish' ? {} : { fields: fieldsOf(strapi, subject) };
  return isLocalized(strapi, subject) ? { ...fields, locales: contentLocales.map(({ code }) => code) } : fields;
}

/** Paths down into components (`buttons.label`), the way Strapi stores them. */
function fieldsOf(strapi: Core.Strapi, subject: string): string[] {
  const all: Permission[] = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields([
      { actionId: explorer.read, subjects: [subject], options: { applyToProperties: ['fields'] } },
    ]);
  return all[0]?.properties?.fields ?? [];
}

function hasDrafts(strapi: Core.Strapi, uid: string): boolean {
  return strapi.contentType(uid as never).options?.draftAndPublish === true;
}

function isLocalized(strapi: Core.Strapi, uid: string): boolean {
  const isLocalizedType: unknown = strapi
    .plugin('i18n')
    .service('content-types')
    .isLocalizedContentType(strapi.contentType(uid as never));
  return isLocalizedType === true;
}
