/**
 * Published content as `GET /api/bot/content` hands it over: one flat JSON object per (type, key, locale).
 * The bot owns these schemas; `tests/contract` holds them against a real CMS (DESIGN 2).
 */
import { z } from 'zod';
import type { RichBlock } from '../../text/rich-block';

/** A link from content to content, `<type>:<key>` (DESIGN 7), or `url:https://…`; '' = none. */
export const linkSchema = z.string();

/** Strapi blocks (rich text); unknown kinds of node are passed through and ignored by the renderer. */
export const blockSchema: z.ZodType<RichBlock> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    text: z.string().optional(),
    children: z.array(blockSchema).optional(),
  }),
);
export const blocksSchema = z.array(blockSchema).nullable();

export const mediaSchema = z.object({
  /** Path on the CMS (`/uploads/…`) or an absolute address. */
  url: z.string(),
  mime: z.string(),
  name: z.string(),
  hash: z.string(),
  alt: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  /** Bytes. */
  size: z.number(),
});
export type Media = z.infer<typeof mediaSchema>;

export const buttonSchema = z.object({
  key: z.string(),
  label: z.string(),
  target: linkSchema,
  /** Stands on the row of the button before it. */
  sameRow: z.boolean(),
});
export type ContentButton = z.infer<typeof buttonSchema>;

export const screenSchema = z.object({
  title: z.string(),
  text: blocksSchema,
  media: mediaSchema.nullable(),
  /** What the screen lists by itself, after its text and before its own buttons. */
  list: z.enum(['none', 'packages', 'faqs', 'applications']),
  buttons: z.array(buttonSchema),
});

export const packageSchema = z.object({
  name: z.string(),
  summary: z.string(),
  description: blocksSchema,
  /** Decimal in major units as text ("85000.00"), null = price on request. */
  price: z.string().nullable(),
  currency: z.enum(['RUB', 'UZS', 'USD', 'EUR', 'XTR']),
  /** Words before the price («от»), may be ''. */
  pricePrefix: z.string(),
  image: mediaSchema.nullable(),
  features: z.array(z.object({ key: z.string(), text: z.string() })),
  /** `form:<key>` opened by «Хочу этот». */
  form: linkSchema,
  popular: z.boolean(),
  order: z.number(),
  buttons: z.array(buttonSchema),
});

export const faqSchema = z.object({
  question: z.string(),
  answer: blocksSchema,
  aliases: z.array(z.string()),
  category: z.string(),
  order: z.number(),
  buttons: z.array(buttonSchema),
});

export const fieldTypes = [
  'name',
  'phone',
  'email',
  'number',
  'date',
  'choice',
  'multi-choice',
  'city',
  'text',
  'photo',
  'file',
  'location',
  'consent',
] as const;
export const formFieldSchema = z.object({
  key: z.string(),
  type: z.enum(fieldTypes),
  /** The question, as the client reads it. */
  question: z.string(),
  /** Short name for the confirm screen and managers («Телефон»). */
  label: z.string(),
  hint: z.string(),
  required: z.boolean(),
  options: z.array(z.object({ key: z.string(), label: z.string() })),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Own sentence for a wrong answer; '' = the phrase of the type. */
  errorText: z.string(),
});
export type FormField = z.infer<typeof formFieldSchema>;

export const formSchema = z.object({
  title: z.string(),
  intro: blocksSchema,
  fields: z.array(formFieldSchema),
  /** Shown above the list of answers on the confirm screen; null = phrase. */
  confirmation: blocksSchema,
  /** After submit; `{{ application.number }}` is known; null = phrase. */
  success: blocksSchema,
  buttons: z.array(buttonSchema),
  /** Days an unfinished form can be resumed. */
  resumeDays: z.number(),
  /** A person with an open application of this form is offered to update it (C2). */
  offerUpdate: z.boolean(),
});

export const phraseSchema = z.object({ text: z.string() });

export const botProfileSchema = z.object({
  name: z.string(),
  description: z.string(),
  shortDescription: z.string(),
  /** `screen:<key>`. */
  startScreen: linkSchema,
  commands: z.array(z.object({ command: z.string(), description: z.string(), target: linkSchema })),
  /** `<chat id>` or `<chat id>/<topic id>`, comma-separated; '' = MANAGER_CHAT_ID. */
  managerChats: z.string(),
  /** Minutes of working time until managers are reminded of an application nobody took; 0 = never. */
  reminderMinutes: z.number(),
  /** Chat that hears of it when the reminder did not help; '' = none. */
  ownerChat: z.string(),
  /** `HH:MM` in the business zone. */
  workStart: z.string(),
  workEnd: z.string(),
  /** ISO weekdays, `1,2,3,4,5`. */
  workDays: z.string(),
});

export const siteSettingsSchema = z.object({
  companyName: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  /** IANA zone of the business. */
  timeZone: z.string(),
  currency: z.enum(['RUB', 'UZS', 'USD', 'EUR', 'XTR']),
  defaultCountry: z.string(),
  policyUrl: z.string(),
  consentText: z.string(),
  consentVersion: z.string(),
});

export const contentSchemas = {
  screen: screenSchema,
  package: packageSchema,
  faq: faqSchema,
  form: formSchema,
  phrase: phraseSchema,
  'bot-profile': botProfileSchema,
  'site-settings': siteSettingsSchema,
} as const;
export type ContentType = keyof typeof contentSchemas;
export type ContentData = { [T in ContentType]: z.infer<(typeof contentSchemas)[T]> };
export type Screen = ContentData['screen'];
export type Package = ContentData['package'];
export type Faq = ContentData['faq'];
export type Form = ContentData['form'];

export const locales = ['ru', 'en', 'uz'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'ru';

/** Single types use the key `main`. `type` stays a string: a newer CMS may know more types than this bot. */
export const changedEntrySchema = z.object({
  type: z.string(),
  key: z.string(),
  locale: z.string(),
  data: z.unknown(),
});
export type ChangedEntry = z.infer<typeof changedEntrySchema>;
export const removedEntrySchema = changedEntrySchema.omit({ data: true });
export type RemovedEntry = z.infer<typeof removedEntrySchema>;
export const contentReplySchema = z.object({
  revision: z.number().int(),
  /** true = `changed` is everything there is; drop what is not in it. */
  full: z.boolean(),
  changed: z.array(changedEntrySchema),
  removed: z.array(removedEntrySchema),
});
export type ContentReply = z.infer<typeof contentReplySchema>;
/** Reply of `GET /api/bot/content/drafts`. */
export const draftsReplySchema = z.object({
  data: z.object({ stamp: z.string().min(1), changed: z.array(changedEntrySchema) }),
});
export type DraftsReply = z.infer<typeof draftsReplySchema>['data'];
/** What a reply says of itself. */
export type ContentHead = Pick<ContentReply, 'revision' | 'full'>;
