/** What the bot is given: one line a type. The order is that of a full snapshot. */
import type { UID } from '@strapi/strapi';
import type { ContentRow } from './content-row';
import {
  flattenBotProfile,
  flattenFaq,
  flattenForm,
  flattenPackage,
  flattenPhrase,
  flattenScreen,
  flattenSiteSettings,
} from './flatten-entry';

export type ServedType = {
  type: string;
  uid: UID.ContentType;
  /** A single type has one entry, known by the key `main`. */
  single: boolean;
  populate: Record<string, unknown>;
  flatten(row: ContentRow): unknown;
};

const media = { select: ['url', 'mime', 'name', 'hash', 'alternativeText', 'width', 'height', 'size'] };
const buttons = { select: ['key', 'label', 'target', 'sameRow'] };

export const servedTypes: ServedType[] = [
  {
    type: 'bot-profile',
    uid: 'api::bot-profile.bot-profile',
    single: true,
    populate: { commands: true },
    flatten: flattenBotProfile,
  },
  {
    type: 'site-settings',
    uid: 'api::site-settings.site-settings',
    single: true,
    populate: {},
    flatten: flattenSiteSettings,
  },
  { type: 'screen', uid: 'api::screen.screen', single: false, populate: { media, buttons }, flatten: flattenScreen },
  {
    type: 'package',
    uid: 'api::package.package',
    single: false,
    populate: { image: media, features: true, buttons },
    flatten: flattenPackage,
  },
  {
    type: 'form',
    uid: 'api::form.form',
    single: false,
    populate: { fields: { populate: { options: true } }, buttons },
    flatten: flattenForm,
  },
  { type: 'faq', uid: 'api::faq.faq', single: false, populate: { aliases: true, buttons }, flatten: flattenFaq },
  { type: 'phrase', uid: 'api::phrase.phrase', single: false, populate: {}, flatten: flattenPhrase },
];

export const singleKey = 'main';

export function servedByUid(uid: string): ServedType | undefined {
  return servedTypes.find((served) => served.uid === uid);
}

export function servedByType(type: string): ServedType | undefined {
  return servedTypes.find((served) => served.type === type);
}
