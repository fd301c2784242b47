import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { contentOf } from '../api/content/content-of';

/** A single type as published in the language, else in the default one; null = it is published in neither. */
export async function readSingle<T>(
  strapi: Core.Strapi,
  { type, locale, schema }: { type: string; locale: string; schema: z.ZodType<T> },
): Promise<T | null> {
  const own = await contentOf(strapi).published.read({ type, locale });
  const found = own ?? (await contentOf(strapi).published.read({ type }));
  return found ? schema.parse(found.data) : null;
}
