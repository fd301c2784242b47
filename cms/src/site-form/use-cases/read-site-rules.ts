import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentOf } from '../../api/content/content-of';
import { toMinorUnits } from '../../api/application/domain/minor-units';
import type { NewApplication } from '../../api/application/domain/submit-input';
import { inLanguage, siteFormSchema, type SiteForm } from '../site-form';

const packageSchema = z.object({ name: z.string(), price: z.string().nullable(), currency: z.string() });
const settingsSchema = z.object({
  timeZone: z.string(),
  defaultCountry: z.string(),
  consentText: z.string(),
  consentVersion: z.string(),
});

type Wanted = { form: string | null; package: string | null; locale: string };
export type SiteRules = {
  /** null = not published. */
  form: SiteForm | null;
  package: NewApplication['package'];
  settings: z.infer<typeof settingsSchema>;
};

/** What is published about a form, a package and the company, in the language of the visitor. */
export async function readSiteRules(strapi: Core.Strapi, wanted: Wanted): Promise<SiteRules> {
  const { locale } = wanted;
  const [form, chosen, settings] = await Promise.all([
    readSiteForm(strapi, { key: wanted.form, locale }),
    readPackage(strapi, { key: wanted.package, locale }),
    readSettings(strapi, locale),
  ]);
  return { form, package: chosen, settings };
}

type Entry = { key: string | null; locale: string };

export async function readSiteForm(strapi: Core.Strapi, { key, locale }: Entry): Promise<SiteForm | null> {
  if (!key) return null;
  const { published } = contentOf(strapi);
  const base = await published.read({ type: 'form', key });
  if (!base) return null;
  const own = await published.read({ type: 'form', key, locale });
  return inLanguage(siteFormSchema.parse(base.data), own && siteFormSchema.parse(own.data));
}

/** The price is ours, never the visitor's. */
async function readPackage(strapi: Core.Strapi, { key, locale }: Entry): Promise<NewApplication['package']> {
  if (!key) return null;
  const { published } = contentOf(strapi);
  const base = await published.read({ type: 'package', key });
  if (!base) return null;
  const own = await published.read({ type: 'package', key, locale });
  const { name, price, currency } = packageSchema.parse(base.data);
  const ownName = own ? packageSchema.parse(own.data).name : '';
  return { key, name: ownName || name, priceMinor: toMinorUnits(price, currency), currency };
}

async function readSettings(strapi: Core.Strapi, locale: string): Promise<SiteRules['settings']> {
  const { published } = contentOf(strapi);
  const base = await published.read({ type: 'site-settings' });
  if (!base) return { timeZone: 'Europe/Moscow', defaultCountry: 'RU', consentText: '', consentVersion: '' };
  const own = await published.read({ type: 'site-settings', locale });
  const settings = settingsSchema.parse(base.data);
  const ownText = own ? settingsSchema.parse(own.data).consentText : '';
  return { ...settings, consentText: ownText || settings.consentText };
}
