/** Dialog state of one chat, keyed by stable content keys, never by step numbers (DESIGN 3). */
import { z } from 'zod';
import { answerSchema, shownPackageSchema } from '../cms-client/schemas/application';

export const formDraftSchema = z.object({
  form: z.string(),
  /** Made when the form is opened; the submit carries it (DESIGN 4). */
  idempotencyKey: z.string(),
  package: shownPackageSchema.nullable(),
  /**
   * Key of the field being asked, or one of `draftPlaces`: keys are slugs, so the two never meet.
   */
  at: z.string(),
  /** The person went to a menu meanwhile: what is typed now is not an answer. */
  paused: z.boolean().default(false),
  /** Field being corrected from the confirm screen: afterwards back to it. */
  editing: z.string().nullable(),
  answers: z.record(z.string(), answerSchema),
  skipped: z.array(z.string()),
  /** Options ticked so far in a multi-choice field. */
  ticked: z.array(z.string()),
  openedAt: z.string(),
  touchedAt: z.string(),
  /** Number of the open application this draft updates instead of making a new one (C2). */
  updates: z.string().nullable(),
});
export type FormDraft = z.infer<typeof formDraftSchema>;

/** Where a draft stands when no field is asked. */
export const draftPlaces = {
  confirm: '@confirm',
  /** Asked whether to go on with an old draft. */
  resume: '@resume',
  /** Asked whether to update the open application or to make another. */
  duplicate: '@duplicate',
} as const;

export const dialogSchema = z.object({
  version: z.literal(1),
  /** Chosen language; null = the channel's. */
  locale: z.string().nullable(),
  draft: formDraftSchema.nullable(),
  /** The package the client looked at last (its key). */
  package: z.string().nullable(),
  /** Links of the screens passed on the way here, for «Назад»; at most 20. */
  trail: z.array(z.string()),
  /** The message whose buttons are alive; the channel's own reference. */
  liveMenu: z.string().nullable(),
  /** A reply keyboard is shown and has to be taken away. */
  keyboardShown: z.boolean(),
  /** Submits of this chat, newest first, at most 20; number null = not acknowledged yet. */
  submits: z.array(
    z.object({ idempotencyKey: z.string(), form: z.string(), number: z.string().nullable(), at: z.string() }),
  ),
  startPayload: z.string().nullable(),
  /** When the client's record was last handed to the CMS; null = never. */
  seenAt: z.string().nullable().default(null),
  /** A link from the site that could not be opened yet: tried again with what the person does next (D2). */
  handover: z.object({ token: z.string(), at: z.string(), triedAt: z.string() }).nullable().default(null),
  /** Links nobody knows, opened here on one day: who guesses is not asked about any more. */
  wrongLinks: z.object({ day: z.string(), count: z.number().int() }).nullable().default(null),
});
export type Dialog = z.infer<typeof dialogSchema>;

export function emptyDialog(): Dialog {
  return {
    version: 1,
    locale: null,
    draft: null,
    package: null,
    trail: [],
    liveMenu: null,
    keyboardShown: false,
    submits: [],
    startPayload: null,
    seenAt: null,
    handover: null,
    wrongLinks: null,
  };
}
