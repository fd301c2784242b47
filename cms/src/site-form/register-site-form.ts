import type { Core } from '@strapi/strapi';
import type { SiteBody } from '../middlewares/site-body';
import { registerFormPage } from '../pages/register-form-page';
import { wantedLocale } from '../pages/wanted-locale';
import { configOf } from '../platform/cms-config';
import { isAllowedOrigin } from '../platform/security/create-cors-config';
import { DomainError } from '../shared/domain-error';
import { answering } from '../shared/errors';
import { answerRefused, answerTaken } from './answer-in-html';
import { createSiteDesk, type Receipt, type SiteDesk } from './create-site-desk';
import { addressGroup } from './domain/address-group';
import { parseSitePost, type ParsedPost } from './domain/site-post';
import { readIncoming } from './read-incoming';

type Context = Parameters<Core.ControllerHandler>[0];

/** `POST /api/applications`, the site's form (DESIGN 6), and its pages. Call in `register()`. */
export function registerSiteForm({ strapi }: { strapi: Core.Strapi }): void {
  const desk = createSiteDesk(strapi);
  const asJson = answering(async (ctx) => {
    const { receipt } = await takePost(strapi, { desk, ctx });
    ctx.status = 201;
    ctx.body = { data: { number: receipt.number, status: 'new', telegramUrl: receipt.telegramUrl } };
  });
  const handler: Core.ControllerHandler = (ctx, next) =>
    isHtmlPost(ctx) ? takeHtmlPost(strapi, { desk, ctx }) : asJson(ctx, next);
  strapi.server.routes([{ method: 'POST', path: '/api/applications', handler, config: { auth: false } }]);
  registerFormPage({ strapi, desk });
}

type Posting = { desk: SiteDesk; ctx: Context; heard?: (fields: [string, string][], locale: string) => void };

async function takePost(
  strapi: Core.Strapi,
  { desk, ctx, heard }: Posting,
): Promise<{ receipt: Receipt; locale: string }> {
  const isListed = assertOrigin(strapi, ctx);
  const group = addressGroup(ctx.request.ip);
  desk.assertMayAsk(group);
  const { data, fields } = await readIncoming(ctx);
  const parsed = parseSitePost(data);
  const locale = parsed.sound.locale ?? wantedLocale(ctx);
  heard?.(fields, locale);
  const stamped = hasStamp(parsed, data);
  if (!stamped && !isListed) throw foreign();
  const sender = { address: ctx.request.ip, group, cost: stamped ? 1 : 2 };
  return { receipt: await desk.take({ parsed, sender, locale }), locale };
}

async function takeHtmlPost(strapi: Core.Strapi, { desk, ctx }: Posting): Promise<void> {
  const posted = { ctx, locale: wantedLocale(ctx), fields: [] as [string, string][] };
  const heard = (fields: [string, string][], locale: string) => void Object.assign(posted, { fields, locale });
  try {
    const { receipt } = await takePost(strapi, { desk, ctx, heard });
    answerTaken(strapi, { ...posted, receipt });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await answerRefused(strapi, { ...posted, error });
  }
}

function isHtmlPost(ctx: Context): boolean {
  const body: SiteBody | undefined = ctx.state.siteBody;
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(body?.type ?? '');
}

/** true = a listed site; a foreign one is refused whatever it posts (browsers always tell where a post comes from). */
function assertOrigin(strapi: Core.Strapi, ctx: Context): boolean {
  const config = configOf(strapi);
  const origin = ctx.get('Origin');
  if (origin === '') return false;
  if (isAllowedOrigin(config, origin) || origin === new URL(config.cms.publicUrl).origin) return true;
  throw foreign();
}

function foreign(): DomainError {
  return new DomainError('ORIGIN_REFUSED', { message: 'Posts from this origin are not accepted' });
}

/** Of the wrong type it is there all the same, and named among the wrong fields. */
function hasStamp({ sound }: ParsedPost, data: unknown): boolean {
  if ('stamp' in sound) return Boolean(sound.stamp);
  return typeof data === 'object' && data !== null && Object.hasOwn(data, 'stamp');
}
