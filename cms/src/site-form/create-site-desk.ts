import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { applicationOf } from '../api/application/application-of';
import { phraseReader } from '../pages/phrase-reader';
import { configOf } from '../platform/cms-config';
import { DomainError } from '../shared/domain-error';
import { isUniqueViolation } from '../shared/unique-violation';
import { createBuckets } from './create-buckets';
import { identifyPost, repeatMs, type PostIdentity } from './domain/post-identity';
import { wrong, type ParsedPost, type SitePost } from './domain/site-post';
import { applicationLink, createBotAddress } from './use-cases/bot-link';
import { checkSitePost, type Checked } from './use-cases/check-site-post';
import { isPerson } from './use-cases/is-person';

/** `group` = what the limit counts (IPv6 by network); `cost` = 2 without a stamp: half the limit. */
export type Sender = { address: string; group: string; cost: number };
export type Incoming = { parsed: ParsedPost; sender: Sender; locale: string };
export type Receipt = { number: string; telegramUrl: string | null };
type Kept = { number: string; documentId: string; nonce: string | null };
type Judged = { post: SitePost; identity: PostIdentity; sender: Sender; locale: string };

/** Repeats answered to one address: they cost next to nothing, but nobody needs more. */
const repeatLimit = { burst: 200, perSecond: 200 / 60 };

/**
 * Takes what the site's form posts (D1). In this order: who posts too often, what was posted before, what is wrong, and only then
 * the application itself. A repeat is answered from the record and not counted.
 */
export function createSiteDesk(strapi: Core.Strapi) {
  const { encryptionKey, formRateLimit } = configOf(strapi).cms;
  const posts = createBuckets(formRateLimit);
  const repeats = createBuckets(repeatLimit);
  const botAddress = createBotAddress(strapi);
  /** Equal posts that come while the first is being written wait for its answer. */
  const running = new Map<string, Promise<Kept>>();

  async function take({ parsed, sender, locale }: Incoming): Promise<Receipt> {
    const { post } = parsed;
    if (!post) return refuseMisshapen({ parsed, sender, locale });
    const identity = identifyPost(post, { encryptionKey, address: sender.address });
    const id = `${identity.key} ${identity.payloadHash}`;
    const first = running.get(id);
    if (first) {
      assertNotTooOften(repeats.take(sender.group));
      return receipt(await first);
    }
    const kept = takeFirst({ parsed, judged: { post, identity, sender, locale } });
    running.set(id, kept);
    return receipt(await kept.finally(() => running.delete(id)));
  }

  async function takeFirst({ parsed, judged }: { parsed: ParsedPost; judged: Judged }): Promise<Kept> {
    const { identity, sender, locale } = judged;
    const wait = posts.take(sender.group, sender.cost);
    // Out of tokens: it may still be a repeat, and those have a bound of their own.
    if (wait !== null) assertNotTooOften(repeats.take(sender.group) === null ? null : wait);
    const known = await findKept(strapi, identity);
    if (known === null) assertNotTooOften(wait);
    if (known && !known.stale) {
      if (wait === null) {
        posts.giveBack(sender.group, sender.cost);
        assertNotTooOften(repeats.take(sender.group));
      }
      return known;
    }
    assertNotTooOften(wait);
    const checked = await checkSitePost(strapi, { parsed, locale, now: new Date() });
    if (checked.errors.length > 0) throw invalid(checked.errors);
    await assertPerson(strapi, judged);
    return write(strapi, { judged, checked, freeKeyBefore: known ? new Date(Date.now() - repeatMs) : undefined });
  }

  async function refuseMisshapen({ parsed, sender, locale }: Incoming): Promise<never> {
    assertNotTooOften(posts.take(sender.group, sender.cost));
    const { errors } = await checkSitePost(strapi, { parsed, locale, now: new Date() });
    throw invalid(errors);
  }

  async function receipt({ number, documentId, nonce }: Kept): Promise<Receipt> {
    return { number, telegramUrl: applicationLink(strapi, { bot: await botAddress(), documentId, nonce }) };
  }

  return {
    take,
    /** null = no application of the site has this number. */
    async receiptOf(number: string): Promise<Receipt | null> {
      const kept = await applicationOf(strapi).findLinked(number);
      return kept && receipt(kept);
    },
    /** Thrown before anything of the request is read. */
    assertMayAsk(group: string): void {
      if (repeats.wait(group) !== null) assertNotTooOften(posts.wait(group));
    },
  };
}
export type SiteDesk = ReturnType<typeof createSiteDesk>;

async function findKept(strapi: Core.Strapi, identity: PostIdentity): Promise<(Kept & { stale: boolean }) | null> {
  const row = await applicationOf(strapi).findByKey(identity.key);
  if (!row) return null;
  if (row.payloadHash !== identity.payloadHash)
    throw new DomainError('APPLICATION_KEY_CONFLICT', { message: 'This key was used with another body' });
  return { ...row, stale: identity.expires && Date.now() - row.submittedAt.getTime() > repeatMs };
}

async function assertPerson(strapi: Core.Strapi, { post, sender, locale }: Judged): Promise<void> {
  if (await isPerson(strapi, { token: post.captchaToken, address: sender.address })) return;
  const say = await phraseReader(strapi, locale);
  throw invalid([wrong(['captchaToken'], say('site.error.captcha'))]);
}

type Writing = { judged: Judged; checked: Checked; freeKeyBefore: Date | undefined };

async function write(strapi: Core.Strapi, { judged, checked, freeKeyBefore }: Writing): Promise<Kept> {
  try {
    return await applicationOf(strapi).takeFromSite(toApplication(judged, checked), freeKeyBefore);
  } catch (error) {
    // Another process was first: its transaction is committed, ours is rolled back whole.
    const first = isUniqueViolation(error) ? await findKept(strapi, judged.identity) : null;
    if (!first) throw error;
    return first;
  }
}

function toApplication({ post, identity, locale }: Judged, { rules, answers }: Checked) {
  const now = new Date().toISOString();
  const { consentText, consentVersion } = rules.settings;
  return {
    idempotencyKey: identity.key,
    payloadHash: identity.payloadHash,
    source: 'site' as const,
    form: post.form,
    formTitle: rules.form?.title ?? '',
    locale,
    // A new client each time: what was typed tells nobody who it is (E1).
    client: { identity: `site:${randomBytes(16).toString('base64url')}` },
    answers,
    package: rules.package,
    consent: { version: consentVersion, text: consentText, at: now },
    test: false,
    submittedAt: now,
    message: post.message || null,
    page: post.page ? withoutQuery(post.page) : null,
    utm: post.utm,
    linked: true,
  };
}

/** What stands behind `?` may be about the person; the marks of advertising come in `utm`. */
function withoutQuery(page: string): string {
  return page.replace(/[?#].*$/s, '').slice(0, 255);
}

function invalid(errors: ReturnType<typeof wrong>[]): DomainError {
  return new DomainError('APPLICATION_INVALID', { message: 'Some fields are wrong', details: { errors } });
}

function assertNotTooOften(wait: number | null): void {
  if (wait === null) return;
  throw new DomainError('SITE_TOO_OFTEN', { message: 'Too many requests', details: { retryAfter: wait } });
}
