import type { Field, PackType } from './field';
import { botProfile } from './types/bot-profile';
import { faq } from './types/faq';
import { form } from './types/form';
import { packageType } from './types/package';
import { phrase } from './types/phrase';
import { postTemplate } from './types/post-template';
import { promoCode } from './types/promo-code';
import { salesScenario } from './types/sales-scenario';
import { screen } from './types/screen';
import { siteSettings } from './types/site-settings';
import { stage } from './types/stage';

/** `draft: true` in a pack: kept in the CMS, not shown to clients. Not part of what an entry says (its hash). */
const draft: Field = { name: 'draft', kind: 'flag', shared: true, fallback: false };

/** Every content type a pack can hold, in the order of loading: what others point at comes first. */
export const packTypes: readonly PackType[] = [
  stage,
  siteSettings,
  form,
  packageType,
  faq,
  screen,
  salesScenario,
  postTemplate,
  promoCode,
  phrase,
  botProfile,
].map((type) =>
  type.published && !type.single && type !== phrase ? { ...type, fields: [...type.fields, draft] } : type,
);

export function packTypeOf(type: string): PackType {
  const found = packTypes.find((candidate) => candidate.type === type);
  if (!found) throw new Error(`No pack type "${type}"`);
  return found;
}
