import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentOf } from '../../content/content-of';

const settingsSchema = z.object({ timeZone: z.string() });

/** The zone whose midnight ends a day of the business. */
export async function readBusinessZone(strapi: Core.Strapi): Promise<string> {
  const settings = await contentOf(strapi).published.read({ type: 'site-settings' });
  return settings ? settingsSchema.parse(settings.data).timeZone : 'Europe/Moscow';
}
