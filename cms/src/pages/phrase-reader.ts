import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentOf } from '../api/content/content-of';
import { defaultLocale } from '../platform/content/content-locales';
import { fillText } from './fill-text';

const phraseSchema = z.object({ text: z.string() });

/** A phrase of content in one language (the default one where it is missing), with its variables filled in. */
export type Say = (key: string, variables?: Record<string, unknown>) => string;

export async function phraseReader(strapi: Core.Strapi, locale: string): Promise<Say> {
  const [base, own] = await Promise.all([readPhrases(strapi, defaultLocale), readPhrases(strapi, locale)]);
  return (key, variables) => {
    const text = own(key) || base(key);
    return variables ? fillText(text, variables) : text;
  };
}

async function readPhrases(strapi: Core.Strapi, locale: string): Promise<(key: string) => string> {
  const entries = await contentOf(strapi).published.list({ type: 'phrase', locale });
  return (wanted) => {
    const found = entries.find(({ key }) => key === wanted);
    return found ? phraseSchema.parse(found.data).text : '';
  };
}
