import { z } from 'zod';
import type { FieldError } from '../../shared/domain-error';
import { idempotencyKeySchema } from '../../api/application/domain/submit-input';
import { contentLocales } from '../../platform/content/content-locales';
import { cleanText } from './clean-text';

const utmKeys = ['source', 'medium', 'campaign', 'term', 'content'] as const;
const key = cleanText(60).min(1, 'Must not be empty');
const locales = contentLocales.map(({ code }) => code);

/** Every field a request may have; anything else is refused by its name. */
const fieldSchemas = {
  form: key,
  package: key.nullish(),
  message: cleanText(2000).nullish(),
  page: cleanText(2000)
    .regex(/^(https?:\/\/|\/(?!\/))/i, 'Must be an address')
    .nullish(),
  utm: z.record(z.string(), cleanText(255).nullish(), 'Must be an object').nullish(),
  locale: z.enum(locales, `Must be one of ${locales.join(', ')}`).nullish(),
  consent: z.boolean('Must be true or false'),
  stamp: z.string('Must be a text').max(200, 'Not a stamp of this form').nullish(),
  website: z.literal('', 'Must be empty').nullish(),
  captchaToken: z.string('Must be a text').max(8192, 'Too long').nullish(),
  idempotencyKey: z
    .string('Must be a text')
    .regex(/^[A-Za-z0-9_-]{8,128}$/, '8 to 128 characters of A-Z a-z 0-9 _ -')
    .pipe(idempotencyKeySchema)
    .nullish(),
};
const postSchema = z.object(fieldSchemas);
export const postFields: readonly string[] = [...Object.keys(fieldSchemas), 'answers'];

const mostAnswers = 100;
/** A thousand wrong keys are told as well by the first fifty. */
const mostErrors = 50;

export type SitePost = Omit<z.infer<typeof postSchema>, 'utm'> & {
  utm: Record<string, string> | null;
  /** Checked by the form's fields. */
  answers: Map<string, unknown>;
};
/** `sound` = those fields that have the right shape, whatever the others are like. */
export type ParsedPost = {
  post: SitePost | null;
  sound: Partial<Omit<SitePost, 'answers' | 'utm'>>;
  answers: Map<string, unknown>;
  errors: FieldError[];
};

/** `data` of a request, its shape only; all wrong fields at once. */
export function parseSitePost(data: unknown): ParsedPost {
  if (!isObject(data))
    return { post: null, sound: {}, answers: new Map(), errors: [wrong(['data'], 'Must be an object')] };
  const unknown = Object.keys(data)
    .filter((name) => !postFields.includes(name))
    .map((name) => wrong([shown(name)], 'Unknown field'));
  const parsed = postSchema.safeParse(pick(data, Object.keys(fieldSchemas)));
  const misshapen = parsed.success
    ? []
    : parsed.error.issues.map((issue) => wrong(issue.path.map(shown), issue.message));
  const given = own(data, 'answers');
  const answers = isObject(given) ? new Map(Object.entries(given)) : new Map<string, unknown>();
  const errors = [...unknown, ...misshapen, ...answersErrors(given, answers), ...utmErrors(own(data, 'utm'))];
  const { utm, ...rest } = parsed.success ? parsed.data : { ...emptyPost, utm: null };
  return {
    post: parsed.success && errors.length === 0 ? { ...rest, utm: toUtm(utm), answers } : null,
    sound: parsed.success ? rest : soundFields(data),
    answers,
    errors: errors.slice(0, mostErrors),
  };
}

const emptyPost = { form: '', consent: false };

function soundFields(data: Record<string, unknown>): ParsedPost['sound'] {
  const names = Object.keys(fieldSchemas).filter((name) => name !== 'utm');
  const wrongNames = new Set(
    postSchema.safeParse(pick(data, Object.keys(fieldSchemas))).error?.issues.map(({ path }) => String(path[0])),
  );
  const sound = postSchema.partial().omit({ utm: true });
  return sound.parse(
    pick(
      data,
      names.filter((name) => !wrongNames.has(name)),
    ),
  );
}

function pick(data: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, own(data, name)]));
}

function answersErrors(given: unknown, answers: Map<string, unknown>): FieldError[] {
  if (!isObject(given)) return [wrong(['answers'], 'Must be an object')];
  return answers.size > mostAnswers ? [wrong(['answers'], 'Too many answers')] : [];
}

function utmErrors(utm: unknown): FieldError[] {
  if (!isObject(utm)) return [];
  return Object.keys(utm)
    .filter((name) => !utmKeys.some((known) => known === name.replace(/^utm_/, '')))
    .map((name) => wrong(['utm', shown(name)], 'Unknown field'));
}

function toUtm(utm: Record<string, string | null | undefined> | null | undefined): Record<string, string> | null {
  const given = Object.entries(utm ?? {}).flatMap(([name, value]) =>
    value ? [[name.replace(/^utm_/, ''), value]] : [],
  );
  return given.length > 0 ? Object.fromEntries(given) : null;
}

/** Never what an object inherits: a request may name `constructor`. */
function own(data: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name somebody made up goes back as it came, as long as it is a name and not a parcel. */
function shown(name: PropertyKey): string {
  return String(name).slice(0, 100);
}

export function wrong(path: FieldError['path'], message: string): FieldError {
  return { path, name: 'ValidationError', message };
}
