import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentOf } from '../api/content/content-of';
import { defaultLocale } from '../platform/content/content-locales';
import { linkSources } from '../link/link-options';
import { staffSentence } from '../shared/staff-sentence';
import { callParams, type DocumentCall, type Next } from './document-call';

const linkable = new Set<string>(Object.values(linkSources).map(({ uid }) => uid));
const named = 10;

/**
 * In the Content Manager nothing others lead to is unpublished or deleted unasked (A7): the answer names who leads there. The
 * editor's way is `POST /vitrina/withdraw`, which asks him and can lead the links elsewhere; a script says `x-vitrina-in-use:
 * confirmed`. One language of several may go: clients then see the default one.
 */
export function guardInUse(strapi: Core.Strapi) {
  return async (call: DocumentCall, next: Next) => {
    const { documentId } = callParams(call);
    if (!takesAway(call) || !documentId || !isUnconfirmed(strapi)) return next();
    const users = await contentOf(strapi).usersOf({ uid: call.uid, documentId });
    if (users.length === 0) return next();
    const list = (language: 'ru' | 'en') =>
      [...new Set(users.map(({ title, place }) => `${title[language]} (${place[language]})`))]
        .slice(0, named)
        .join('; ');
    const message = staffSentence(strapi, {
      ru: `Запись используется: ${list('ru')}. Сначала замените или уберите эти ссылки.`,
      en: `The entry is in use: ${list('en')}. Replace or remove these links first.`,
    });
    throw new errors.ValidationError(message, { errors: [{ path: [], name: 'InUse', message }] });
  };
}

function takesAway(call: DocumentCall): boolean {
  if (!linkable.has(call.uid) || (call.action !== 'unpublish' && call.action !== 'delete')) return false;
  const { locale } = callParams(call);
  const locales = Array.isArray(locale) ? locale : [locale ?? defaultLocale];
  return locales.includes('*') || locales.includes(defaultLocale);
}

function isUnconfirmed(strapi: Core.Strapi): boolean {
  const request = strapi.requestContext.get()?.request;
  return (
    request !== undefined &&
    request.path.startsWith('/content-manager/') &&
    request.get('x-vitrina-in-use') !== 'confirmed'
  );
}
