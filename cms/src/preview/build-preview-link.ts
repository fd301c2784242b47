import type { Core, UID } from '@strapi/strapi';
import { type PreviewClaim, signPreview } from '@vitrina/config';
import { defaultLocale } from '../platform/content/content-locales';
import { configOf } from '../platform/cms-config';
import { adminActor } from '../shared/admin-actor';

export type PreviewAsked = { documentId: string; locale?: string | null; status?: string };

/** What the chat page can open at once; phrases and settings are seen wherever they are used. */
const previewed: Record<string, PreviewClaim['type']> = {
  'api::screen.screen': 'screen',
  'api::package.package': 'package',
  'api::faq.faq': 'faq',
  'api::form.form': 'form',
  'api::bot-profile.bot-profile': 'bot-profile',
};

/**
 * The page Strapi's preview panel frames: the chat, with a link that holds a quarter of an hour for this member of staff and
 * this entry. null = nothing to preview. Strapi's own route asks for no right, so the right to read the type is asked for here.
 */
export async function buildPreviewLink(
  strapi: Core.Strapi,
  { uid, documentId, locale, status }: PreviewAsked & { uid: string },
): Promise<string | null> {
  const type = previewed[uid];
  const staff = adminActor(strapi);
  if (!type || !staff || !mayRead(strapi, uid)) return null;
  const key = await keyOf(strapi, { uid: uid as UID.ContentType, documentId });
  if (!key) return null;
  const claim: PreviewClaim = {
    staff: staff.id,
    type,
    key,
    locale: locale ?? defaultLocale,
    version: status === 'published' ? 'published' : 'draft',
  };
  const { cms, bot } = configOf(strapi);
  const { claim: text, signature } = signPreview(claim, { apiToken: cms.apiToken, now: new Date() });
  const link = new URL('/chat', bot.publicUrl);
  link.search = new URLSearchParams({
    preview: text,
    signature,
    staff: staff.language === 'en' ? 'en' : 'ru',
  }).toString();
  return link.toString();
}

function mayRead(strapi: Core.Strapi, model: string): boolean {
  const userAbility: unknown = strapi.requestContext.get()?.state.userAbility;
  return strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model }).can.read();
}

/** A draft may still be without one. */
async function keyOf(
  strapi: Core.Strapi,
  { uid, documentId }: { uid: UID.ContentType; documentId: string },
): Promise<string | null> {
  if (strapi.contentType(uid).kind === 'singleType') return 'main';
  const row = await strapi.db.query(uid).findOne({ select: ['key'], where: { documentId, publishedAt: null } });
  return row?.key || null;
}
