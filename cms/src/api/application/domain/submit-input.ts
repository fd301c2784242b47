import { z } from 'zod';

/** Request schemas of the application routes; limits keep one request small, meaning is checked by `check-answers.ts`. */
const key = z.string().min(1).max(60);
const moment = z.iso.datetime({ offset: true });
export const identitySchema = z.string().regex(/^(telegram|web|site):[\w-]{1,100}$/);
export const idempotencyKeySchema = z.string().regex(/^[A-Za-z0-9_-]{8,128}$/);

export const answerSchema = z.object({
  key,
  question: z.string().max(4000),
  label: z.string().max(400),
  type: z.string().max(40),
  value: z.union([z.string().max(8000), z.number(), z.boolean(), z.array(z.string().max(400)).max(50)]),
  display: z.string().max(8000),
});
export type Answer = z.infer<typeof answerSchema>;

export const shownPackageSchema = z.object({
  key,
  name: z.string().max(255),
  priceMinor: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
  currency: z.string().max(10),
});

export const submitInputSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  source: z.enum(['telegram', 'widget']),
  form: key,
  formTitle: z.string().max(255),
  locale: z.string().max(10),
  client: z.object({
    identity: identitySchema,
    name: z.string().max(255).optional(),
    username: z.string().max(255).optional(),
    languageCode: z.string().max(35).optional(),
  }),
  answers: z.array(answerSchema).max(100),
  package: shownPackageSchema.nullable(),
  consent: z.object({ version: z.string().max(255), text: z.string().max(8000), at: moment }).nullable(),
  startPayload: z.string().max(255).optional(),
  test: z.boolean(),
  session: z.string().max(120).optional(),
  openedAt: moment,
  submittedAt: moment,
  /** The client has been told already that it is accepted (it waited in the bot's store). */
  kept: z.boolean().optional(),
});
export type SubmitInput = z.infer<typeof submitInputSchema>;

/** What an application is made of, whichever way it came. */
export type NewApplication = Omit<SubmitInput, 'source' | 'openedAt' | 'kept'> & {
  source: SubmitInput['source'] | 'site';
  /** Tells a repeat from another request under the same key. */
  payloadHash: string;
  message?: string | null;
  page?: string | null;
  utm?: Record<string, string> | null;
  /** It gets a link into the bot of its own. */
  linked?: boolean;
};

export const updateAnswersSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  identity: identitySchema,
  answers: z.array(answerSchema).max(100),
  package: shownPackageSchema.nullable(),
});
export type UpdateAnswersInput = z.infer<typeof updateAnswersSchema>;

export const transitionSchema = z.object({
  action: z.enum(['take', 'close', 'reopen']),
  actor: z.object({ id: z.string().min(1).max(120), name: z.string().min(1).max(255) }),
  recipient: z.string().max(255),
});
