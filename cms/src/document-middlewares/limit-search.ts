import type { Core } from '@strapi/strapi';
import { contentTypes, errors } from '@strapi/utils';
import { explorer } from '../platform/access/permission';
import { staffSentence } from '../shared/staff-sentence';
import { callParams, type DocumentCall, type Next } from './document-call';

type Ability = { can(action: string, subject: string, field: string): boolean };

/** What Strapi's search looks through (`@strapi/database`, `helpers/search`); numbers only when it is given one. */
const TEXTS = ['string', 'text', 'richtext', 'email', 'uid', 'enumeration'];
const NUMBERS = ['integer', 'biginteger', 'decimal', 'float'];

const refusal = { ru: 'Ищут одно слово или одну фразу.', en: 'A search is one word or one phrase.' };

/**
 * Strapi's search looks through every field, also those a role may not read: its hits would tell whose phone number is
 * there. For whoever may not read all of them it looks through the texts that person may read.
 */
export function limitSearch(strapi: Core.Strapi) {
  return async (call: DocumentCall, next: Next) => {
    const params = callParams(call);
    const ability: Ability | undefined = strapi.requestContext.get()?.state.userAbility;
    if (!ability || params._q === undefined) return next();
    const mayRead = (field: string) => ability.can(explorer.read, call.uid, field);
    if (searchedFields(call, [...TEXTS, ...NUMBERS]).every(mayRead)) return next();
    if (typeof params._q !== 'string') throw new errors.ValidationError(staffSentence(strapi, refusal));
    const found = ['documentId', ...searchedFields(call, TEXTS).filter(mayRead)].map((field) => ({
      [field]: { $containsi: params._q },
    }));
    params.filters = { $and: [params.filters ?? {}, { $or: found }] };
    delete params._q;
    return next();
  };
}

/** Ids, times and languages are shown to everybody who may read the type: they are nobody's right. */
function searchedFields({ contentType }: DocumentCall, types: string[]): string[] {
  return contentTypes.getVisibleAttributes(contentType).filter((name) => {
    const attribute = contentType.attributes[name];
    return attribute !== undefined && types.includes(attribute.type);
  });
}
