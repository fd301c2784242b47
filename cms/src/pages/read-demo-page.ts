import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentOf } from '../api/content/content-of';
import { contentLocales, defaultLocale } from '../platform/content/content-locales';
import { formatPrice } from './format-price';
import { phraseReader } from './phrase-reader';
import { readSingle } from './read-single';

const packageSchema = z.object({
  key: z.string().default(''),
  name: z.string(),
  summary: z.string(),
  price: z.string().nullable(),
  currency: z.string(),
  pricePrefix: z.string(),
  image: z.object({ url: z.string(), alt: z.string().nullable() }).nullable(),
  features: z.array(z.object({ key: z.string(), text: z.string() })),
  popular: z.boolean(),
  order: z.number(),
  form: z.string(),
});
const settingsSchema = z.object({ companyName: z.string(), phone: z.string(), email: z.string(), address: z.string() });
const profileSchema = z.object({ description: z.string() });
type ShownPackage = z.infer<typeof packageSchema>;

/** What the demo page shows in one language: the default language's packages, order and prices, with that language's texts. */
export async function readDemoPage(strapi: Core.Strapi, { locale }: { locale: string }) {
  const [packages, settings, profile, phrase, forms] = await Promise.all([
    readPackages(strapi, locale),
    readSingle(strapi, { type: 'site-settings', locale, schema: settingsSchema }),
    readSingle(strapi, { type: 'bot-profile', locale, schema: profileSchema }),
    phraseReader(strapi, locale),
    contentOf(strapi).published.list({ type: 'form', locale: defaultLocale }),
  ]);
  const firstForm = forms[0]?.key ?? null;
  return {
    locale,
    firstForm: packages.map(formOf).find((key) => key !== null) ?? firstForm,
    locales: contentLocales.map(({ code }) => code),
    company: settings?.companyName ?? '',
    phone: settings?.phone ?? '',
    email: settings?.email ?? '',
    address: settings?.address ?? '',
    about: profile?.description ?? '',
    apply: phrase('button.apply'),
    want: phrase('button.want'),
    empty: phrase('catalogue.empty'),
    packages: packages.map((one) => ({
      ...one,
      image: one.image?.url ?? null,
      alt: one.image?.alt ?? '',
      features: one.features.map((feature) => feature.text),
      want: wantAddress(one, { locale, firstForm }),
      price: formatPrice({ package: one, locale, phrase }),
    })),
  };
}

async function readPackages(strapi: Core.Strapi, locale: string): Promise<ShownPackage[]> {
  const [flow, texts] = await Promise.all([readAll(strapi, defaultLocale), readAll(strapi, locale)]);
  return [...flow]
    .map(([key, base]) => withTexts(base, texts.get(key)))
    .sort((one, other) => one.order - other.order || one.name.localeCompare(other.name));
}

async function readAll(strapi: Core.Strapi, locale: string): Promise<Map<string, ShownPackage>> {
  const entries = await contentOf(strapi).published.list({ type: 'package', locale });
  return new Map(entries.map(({ key, data }) => [key, { ...packageSchema.parse(data), key }]));
}

/** The default language's entry is the flow; a language gives texts by key (PRODUCT A3). */
function withTexts(base: ShownPackage, own: ShownPackage | undefined): ShownPackage {
  if (!own) return base;
  const texts = new Map(own.features.map((feature) => [feature.key, feature.text]));
  return {
    ...base,
    name: own.name || base.name,
    summary: own.summary || base.summary,
    pricePrefix: own.pricePrefix || base.pricePrefix,
    features: base.features.map((feature) => ({ key: feature.key, text: texts.get(feature.key) || feature.text })),
  };
}

/** The form with this package chosen; null = no form is published. */
function wantAddress(
  one: ShownPackage,
  { locale, firstForm }: { locale: string; firstForm: string | null },
): string | null {
  const form = formOf(one) ?? firstForm;
  return form && `/form/${form}?package=${one.key}&lang=${locale}`;
}

/** The key in a link `form:<key>`. */
function formOf({ form }: ShownPackage): string | null {
  const [type, key] = form.split(':');
  return type === 'form' && key ? key : null;
}
