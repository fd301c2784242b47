import { z } from 'zod';
import { deriveKey, sign, verifySignature } from './signing';

/** What a preview link lets see: one entry, for the member of staff it was made for (DESIGN 3). */
export const previewClaimSchema = z.strictObject({
  staff: z.string().min(1).max(80),
  type: z.enum(['screen', 'package', 'faq', 'form', 'bot-profile']),
  /** Of a single type: `main`. */
  key: z.string().min(1).max(80),
  locale: z.string().min(2).max(10),
  version: z.enum(['draft', 'published']),
});
export type PreviewClaim = z.infer<typeof previewClaimSchema>;

/** The two parameters of a link: what it claims (base64url of JSON) and `t=<unix>,v1=<hex>` over exactly that text. */
export type SignedPreview = { claim: string; signature: string };

export const previewLinkSeconds = 15 * 60;

export function signPreview(claim: PreviewClaim, { apiToken, now }: { apiToken: string; now: Date }): SignedPreview {
  const text = Buffer.from(JSON.stringify(claim)).toString('base64url');
  return { claim: text, signature: sign(deriveKey(apiToken, 'preview'), text, now) };
}

/** null = forged, altered or older than a quarter of an hour. */
export function readPreview(
  { claim, signature }: SignedPreview,
  { apiToken, now }: { apiToken: string; now: Date },
): PreviewClaim | null {
  const key = deriveKey(apiToken, 'preview');
  if (!verifySignature(key, claim, { header: signature, now, maxAgeSeconds: previewLinkSeconds })) return null;
  const parsed = previewClaimSchema.safeParse(JSON.parse(Buffer.from(claim, 'base64url').toString()));
  return parsed.success ? parsed.data : null;
}
