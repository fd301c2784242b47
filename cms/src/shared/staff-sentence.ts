import type { Core } from '@strapi/strapi';
import { adminActor } from './admin-actor';

export type Sentence = { ru: string; en: string };

/** In the language the member of staff chose for the admin; both where that is not known. */
export function staffSentence(strapi: Core.Strapi, { ru, en }: Sentence): string {
  const language = adminActor(strapi)?.language;
  if (language === 'ru') return ru;
  return language === 'en' ? en : `${ru} / ${en}`;
}
