import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentOf } from '../../content/content-of';
import { configOf } from '../../../platform/cms-config';
import { readDate, readText } from '../../../shared/read-column';
import type { CheckedForm } from '../domain/check-answers';

const fieldSchema = z.object({
  key: z.string(),
  type: z.string(),
  required: z.boolean(),
  options: z.array(z.object({ key: z.string() })),
  min: z.number().nullable(),
  max: z.number().nullable(),
});
const formSchema = z.object({ fields: z.array(fieldSchema) });
const packageSchema = z.object({ price: z.string().nullable(), currency: z.string() });
const profileSchema = z.object({
  managerChats: z.string(),
  ownerChat: z.string(),
  reminderMinutes: z.number(),
  workStart: z.string(),
  workEnd: z.string(),
  workDays: z.string(),
});
const settingsSchema = z.object({ timeZone: z.string(), defaultCountry: z.string() });

export type Rules = {
  /** null = not published now. */
  form: (CheckedForm & { stage: string | null }) | null;
  package: z.infer<typeof packageSchema> | null;
};
export type Business = { timeZone: string; profile: z.infer<typeof profileSchema> | null; defaultChats: string };

/** What is published about a form and a package. Reads outside of any transaction. */
export async function readRules(
  strapi: Core.Strapi,
  keys: { form: string | null; package: string | null },
): Promise<Rules> {
  const { published } = contentOf(strapi);
  const form = keys.form ? await published.read({ type: 'form', key: keys.form }) : null;
  const shown = keys.package ? await published.read({ type: 'package', key: keys.package }) : null;
  return {
    form: form && {
      fields: formSchema.parse(form.data).fields,
      publishedAt: readDate(form.row.publishedAt) ?? new Date(0),
      stage: stageKey(readText(form.row.stage)),
    },
    package: shown && packageSchema.parse(shown.data),
  };
}

/** The business's zone and manager chats; defaults as long as nothing is published. */
export async function readBusiness(strapi: Core.Strapi): Promise<Business> {
  const { published } = contentOf(strapi);
  const profile = await published.read({ type: 'bot-profile' });
  const settings = await published.read({ type: 'site-settings' });
  return {
    timeZone: settings ? settingsSchema.parse(settings.data).timeZone : 'Europe/Moscow',
    profile: profile && profileSchema.parse(profile.data),
    defaultChats: configOf(strapi).bot.managerChats,
  };
}

function stageKey(link: string | null): string | null {
  const [type, key] = (link ?? '').split(':');
  return type === 'stage' && key ? key : null;
}
