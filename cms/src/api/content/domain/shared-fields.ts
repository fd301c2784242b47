import type { Schema } from '@strapi/strapi';
import { z } from 'zod';

const sharedSchema = z.object({ pluginOptions: z.object({ i18n: z.object({ localized: z.literal(false) }) }) });

/** Fields all languages of an entry have in common (A3); none for a type that is not localised. */
export function sharedFields({ attributes }: Schema.ContentType): string[] {
  return Object.entries(attributes)
    .filter(([, attribute]) => sharedSchema.safeParse(attribute).success)
    .map(([field]) => field);
}
