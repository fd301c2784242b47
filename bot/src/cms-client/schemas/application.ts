/** Requests and replies of `/api/bot/applications…` (DESIGN 4, PRODUCT C1–C3). */
import { z } from 'zod';

export const applicationStates = ['new', 'in_progress', 'closed', 'spam'] as const;
export const answerSchema = z.object({
  key: z.string(),
  /** The question as the client read it. */
  question: z.string(),
  label: z.string(),
  type: z.string(),
  /** Canonical value: E.164 phone, ISO date, option key(s), private file id … */
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  /** As shown to people. */
  display: z.string(),
});
export type Answer = z.infer<typeof answerSchema>;

export const shownPackageSchema = z.object({
  key: z.string(),
  name: z.string(),
  /** Minor units as decimal digits ("15000000"), null = price on request. As shown to the client. */
  priceMinor: z.string().nullable(),
  currency: z.string(),
});
export type ShownPackage = z.infer<typeof shownPackageSchema>;

/** Body of POST /api/bot/applications, inside `data`. */
export type SubmitApplication = {
  /** Made when the form was opened; 8–128 of A-Za-z0-9_-. */
  idempotencyKey: string;
  source: 'telegram' | 'widget';
  form: string;
  formTitle: string;
  locale: string;
  client: {
    /** `telegram:<user id>` or `web:<session id>`. */
    identity: string;
    name?: string;
    username?: string;
    languageCode?: string;
  };
  answers: Answer[];
  package: ShownPackage | null;
  consent: { version: string; text: string; at: string } | null;
  startPayload?: string;
  /** Made in the simulator or preview; counts nowhere. */
  test: boolean;
  /** Web session whose managers' pane gets the message when `test`. */
  session?: string;
  openedAt: string;
  submittedAt: string;
  /** The client has been told already that it is accepted: no answer is refused any more, whatever the form says by now. */
  kept?: boolean;
};

/** 201: also for a repeat of the same key with the same body. 409: same key, other body. 400: wrong fields. */
export const submittedSchema = z.object({
  data: z.object({ number: z.string(), status: z.enum(applicationStates), repeated: z.boolean() }),
});

export const applicationSummarySchema = z.object({
  number: z.string(),
  status: z.enum(applicationStates),
  form: z.string(),
  formTitle: z.string(),
  packageName: z.string().nullable(),
  priceMinor: z.string().nullable(),
  currency: z.string().nullable(),
  createdAt: z.string(),
});
export type ApplicationSummary = z.infer<typeof applicationSummarySchema>;
export const applicationListSchema = z.object({ data: z.array(applicationSummarySchema) });

/** Everything a manager's message shows. */
export const applicationCardSchema = z.object({
  number: z.string(),
  status: z.enum(applicationStates),
  form: z.string(),
  formTitle: z.string(),
  clientName: z.string().nullable(),
  username: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.string(),
  source: z.string(),
  packageName: z.string().nullable(),
  priceMinor: z.string().nullable(),
  currency: z.string().nullable(),
  /** The price published when the application arrived differed from the one shown to the client. */
  priceDiffers: z.boolean(),
  currentPriceMinor: z.string().nullable(),
  answers: z.array(z.object({ label: z.string(), display: z.string() })),
  /** What was written beside the answers on the site. */
  message: z.string().nullish(),
  holder: z.object({ id: z.string(), name: z.string() }).nullable(),
  closedBy: z.object({ name: z.string(), at: z.string() }).nullable(),
  createdAt: z.string(),
  /** Grows with every change; an older card never replaces a newer one in a chat. */
  version: z.number().int(),
  /** The client updated the answers after the submit. */
  updated: z.boolean(),
  possibleDuplicates: z.array(z.string()),
  test: z.boolean(),
});
export type ApplicationCard = z.infer<typeof applicationCardSchema>;

export type TransitionAction = 'take' | 'close' | 'reopen';
/** Body of POST /api/bot/applications/:number/transition, inside `data`. */
export type TransitionRequest = {
  action: TransitionAction;
  /** `id`: `telegram:<user id>` or `web:<session id>`. */
  actor: { id: string; name: string };
  /** The chat where it was pressed (a delivery recipient): its message is edited by the presser. */
  recipient: string;
};
export const transitionReplySchema = z.object({
  data: z.object({
    outcome: z.enum(['done', 'refused']),
    /** taken = somebody else holds it; state = the state does not allow it (already closed, …). */
    reason: z.enum(['taken', 'state']).nullable(),
    application: applicationCardSchema,
  }),
});
export type TransitionReply = z.infer<typeof transitionReplySchema>['data'];

/** Body of POST /api/bot/applications/:number/answers, inside `data`: the client updates an open application (C2). */
export type UpdateAnswers = {
  idempotencyKey: string;
  identity: string;
  answers: Answer[];
  package: ShownPackage | null;
};
