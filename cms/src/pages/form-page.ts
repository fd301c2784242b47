import type { Core } from '@strapi/strapi';
import { Liquid } from 'liquidjs';
import { z } from 'zod';
import { contentLocales } from '../platform/content/content-locales';
import { configOf } from '../platform/cms-config';
import { makeStamp } from '../site-form/domain/stamp';
import { readSiteForm } from '../site-form/use-cases/read-site-rules';
import { blocksToLines } from './blocks-to-lines';
import { formFields, type Entered } from './form-fields';
import { formPart, formTemplate, noticeTemplate } from './form-template';
import { phraseReader, type Say } from './phrase-reader';
import { readDemoPage } from './read-demo-page';
import { readSingle } from './read-single';

const engine = new Liquid({ outputEscape: 'escape', ownPropertyOnly: true });
const formPage = engine.parse(formTemplate);
const partOfPage = engine.parse(formPart);
const noticePage = engine.parse(noticeTemplate);
const settingsSchema = z.object({ companyName: z.string(), consentText: z.string(), policyUrl: z.string() });

export type FormPage = {
  key: string;
  locale: string;
  package: string | null;
  entered: Entered;
  utm: [string, string][];
  path: string;
};

type Packages = Awaited<ReturnType<typeof readDemoPage>>['packages'];

/** The page of a published form; null = there is no such form. */
export async function renderFormPage(strapi: Core.Strapi, page: FormPage): Promise<string | null> {
  const view = await formView(strapi, page);
  return view && engine.render(formPage, view);
}

/** The form without a page around it, for a page that has read the packages already. */
export async function renderFormPart(strapi: Core.Strapi, page: FormPage & { packages: Packages }) {
  const view = await formView(strapi, page);
  return view && { title: view.title, intro: view.intro, html: String(await engine.render(partOfPage, view)) };
}

/** Everything the markup of a form is filled with. */
async function formView(strapi: Core.Strapi, page: FormPage & { packages?: Packages }) {
  const { key, locale, entered } = page;
  const form = await readSiteForm(strapi, { key, locale });
  if (!form) return null;
  const say = await phraseReader(strapi, locale);
  const { companyName, consentText, policyUrl } = await readSettings(strapi, locale);
  const packages = page.packages ?? (await readDemoPage(strapi, { locale })).packages;
  const chosen = packages.find((one) => one.key === page.package) ?? null;
  const fields = formFields(form, { entered, say, consent: { text: consentText, policyUrl } });
  return {
    ...page,
    company: companyName,
    title: form.title,
    intro: blocksToLines(form.intro, { package: chosen, company: { name: companyName } }),
    package: chosen?.key ?? '',
    packages,
    utm: page.utm.map(([name, value]) => ({ name, value })),
    stamp: stampFor(strapi, entered),
    languages: languagesOf(`/form/${key}`, page.package),
    fields,
    errors: entered.errors.map(({ path, message }) => {
      const field = fields.find((one) => one.key === path.join('.'));
      return { message, target: field?.id ?? null, label: field?.label ?? '' };
    }),
    t: formTexts(say),
  };
}

export type Notice = {
  locale: string;
  path: string;
  title: string;
  text: string[];
  number?: string;
  link?: string | null;
  linkText?: string;
};

export async function renderNotice(strapi: Core.Strapi, notice: Notice): Promise<string> {
  const say = await phraseReader(strapi, notice.locale);
  const { companyName } = await readSettings(strapi, notice.locale);
  const languages = notice.path ? languagesOf(notice.path, null) : [];
  return engine.render(noticePage, { ...notice, company: companyName, languages, intro: [], t: formTexts(say) });
}

function formTexts(say: Say) {
  return {
    errors: say('site.form.errors'),
    optional: say('site.form.optional'),
    package: say('site.form.package'),
    noPackage: say('site.form.no-package'),
    choose: say('site.form.choose'),
    send: say('site.form.send'),
    sending: say('site.form.sending'),
    failed: say('site.form.failed'),
    tooOften: say('site.form.too-often'),
    language: say('site.form.language'),
    trap: say('site.form.trap'),
    policy: say('site.form.policy'),
    thanks: say('site.thanks.title'),
    thanksText: say('site.thanks.text'),
    openBot: say('site.thanks.open-bot'),
  };
}

/** A page shown again keeps its stamp: a repeat of the same post must be known as one. */
function stampFor(strapi: Core.Strapi, { values, errors }: Entered): string {
  const kept = values.find(([name]) => name === 'stamp')?.[1];
  const isRight = kept && !errors.some(({ path }) => path[0] === 'stamp');
  return isRight ? kept : makeStamp({ encryptionKey: configOf(strapi).cms.encryptionKey, now: new Date() });
}

function languagesOf(path: string, chosen: string | null) {
  const rest = chosen ? `&package=${encodeURIComponent(chosen)}` : '';
  const glue = path.includes('?') ? '&' : '?';
  return contentLocales.map(({ code }) => ({ code, href: `${path}${glue}lang=${code}${rest}` }));
}

async function readSettings(strapi: Core.Strapi, locale: string) {
  const found = await readSingle(strapi, { type: 'site-settings', locale, schema: settingsSchema });
  return found ?? { companyName: '', consentText: '', policyUrl: '' };
}
