import type { Core } from '@strapi/strapi';
import { Liquid } from 'liquidjs';
import { configOf } from '../platform/cms-config';
import { readBotAddress } from '../platform/health/read-bot-address';
import { demoTemplate } from './demo-template';
import { renderFormPart, type FormPage } from './form-page';
import { readDemoPage } from './read-demo-page';
import { wantedLocale } from './wanted-locale';

type Context = Parameters<Core.ControllerHandler>[0];

const engine = new Liquid({ outputEscape: 'escape', ownPropertyOnly: true });
const template = engine.parse(demoTemplate);

/** `GET /demo?lang=` (PRODUCT D5): the price list from content, with the way into the chat. HTML, 200. */
export function registerDemoPage({ strapi }: { strapi: Core.Strapi }): void {
  const handler: Core.ControllerHandler = async (ctx: Context) => {
    const locale = wantedLocale(ctx);
    const page = await readDemoPage(strapi, { locale });
    const { packages, firstForm } = page;
    const form = firstForm && (await renderFormPart(strapi, { ...demoForm(firstForm, locale), packages }));
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await engine.render(template, {
      ...page,
      chat: await chatAddress(strapi),
      form,
      formHtml: form ? form.html : '',
    });
  };
  strapi.server.routes([{ method: 'GET', path: '/demo', handler, config: { auth: false } }]);
}

function demoForm(key: string, locale: string): FormPage {
  return { key, locale, package: null, path: '/demo', utm: [], entered: { values: [], errors: [] } };
}

/** The bot in Telegram when one is connected; on a local installation the chat page; else no button. */
async function chatAddress(strapi: Core.Strapi): Promise<string | null> {
  const connected = await readBotAddress(strapi);
  if (connected) return connected;
  const { appMode, bot } = configOf(strapi);
  return appMode === 'local' ? `${bot.publicUrl}/chat` : null;
}
