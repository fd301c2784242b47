import type { Core } from '@strapi/strapi';
import { configOf } from '../platform/cms-config';
import { readThanksRef } from '../site-form/domain/stamp';
import type { SiteDesk } from '../site-form/create-site-desk';
import { renderFormPage, renderNotice } from './form-page';
import { phraseReader } from './phrase-reader';
import { siteTheme } from './site-theme';
import { wantedLocale } from './wanted-locale';

type Context = Parameters<Core.ControllerHandler>[0];

/** `GET /form/:slug?package=&lang=` and `GET /form/:slug/thanks?ref=` (PRODUCT D1, D5). HTML; 404 for a form that is not published. */
export function registerFormPage({ strapi, desk }: { strapi: Core.Strapi; desk: SiteDesk }): void {
  const theme: Core.ControllerHandler = async (ctx) => {
    ctx.type = 'text/css; charset=utf-8';
    ctx.set('Cache-Control', 'no-cache');
    ctx.body = await siteTheme(strapi);
  };
  const form: Core.ControllerHandler = async (ctx) => {
    const locale = wantedLocale(ctx);
    const page = await renderFormPage(strapi, {
      key: String(ctx.params.slug),
      locale,
      package: typeof ctx.query.package === 'string' ? ctx.query.package : null,
      path: `/form/${String(ctx.params.slug)}`,
      utm: utmOf(ctx.query),
      entered: { values: [], errors: [] },
    });
    sendPage(ctx, page ?? (await notFound(strapi, locale)), page ? 200 : 404);
  };
  const thanks: Core.ControllerHandler = async (ctx) => {
    const locale = wantedLocale(ctx);
    const page = await thanksPage(strapi, { ctx, desk, locale });
    sendPage(ctx, page ?? (await notFound(strapi, locale)), page ? 200 : 404);
  };
  strapi.server.routes([
    { method: 'GET', path: '/form/theme.css', handler: theme, config: { auth: false } },
    { method: 'GET', path: '/form/:slug', handler: form, config: { auth: false } },
    { method: 'GET', path: '/form/:slug/thanks', handler: thanks, config: { auth: false } },
  ]);
}

export function sendPage(ctx: Context, page: string, status: number): void {
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  // A stamp is made for one visit, and a page with answers is nobody else's.
  ctx.set('Cache-Control', 'no-store');
  ctx.body = page;
}

/** The number and the link of the application `ref` was signed for; null = forged or older than a week. */
async function thanksPage(
  strapi: Core.Strapi,
  { ctx, desk, locale }: { ctx: Context; desk: SiteDesk; locale: string },
): Promise<string | null> {
  const ref = typeof ctx.query.ref === 'string' ? ctx.query.ref : '';
  const number = readThanksRef(ref, { encryptionKey: configOf(strapi).cms.encryptionKey, now: new Date() });
  const receipt = number === null ? null : await desk.receiptOf(number);
  if (!receipt) return null;
  const say = await phraseReader(strapi, locale);
  return renderNotice(strapi, {
    locale,
    path: `/form/${String(ctx.params.slug)}/thanks?ref=${encodeURIComponent(ref)}`,
    title: say('site.thanks.title'),
    number: receipt.number,
    text: [say('site.thanks.text')],
    link: receipt.telegramUrl,
    linkText: say('site.thanks.open-bot'),
  });
}

async function notFound(strapi: Core.Strapi, locale: string): Promise<string> {
  const say = await phraseReader(strapi, locale);
  return renderNotice(strapi, {
    locale,
    path: '',
    title: say('site.not-found.title'),
    text: [say('site.not-found.text')],
  });
}

function utmOf(query: Record<string, unknown>): [string, string][] {
  return ['source', 'medium', 'campaign', 'term', 'content'].flatMap((name): [string, string][] => {
    const value = query[`utm_${name}`];
    return typeof value === 'string' && value !== '' ? [[`utm_${name}`, value.slice(0, 255)]] : [];
  });
}
