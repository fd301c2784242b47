import { createHash } from 'node:crypto';
import { packAction } from '../../conversation/action';
import type { FormDraft } from '../../conversation/dialog';

/** Verbs of buttons that belong to one moment of one draft: their first argument is its tag. */
export const stepVerbs = [
  'skip',
  'prev',
  'cancel',
  'pick',
  'done',
  'agree',
  'change',
  'edit',
  'confirm',
  'resume',
  'restart',
  'update',
  'fresh',
] as const;
export type StepVerb = (typeof stepVerbs)[number];

export function isStepVerb(verb: string): verb is StepVerb {
  return stepVerbs.some((known) => known === verb);
}

/** Six characters that stand for this draft at this place: a button of an earlier question has another tag. */
export function stepTag(draft: Pick<FormDraft, 'idempotencyKey' | 'at'>): string {
  return createHash('sha256').update(`${draft.idempotencyKey}/${draft.at}`).digest('base64url').slice(0, 6);
}

export function packStep(verb: StepVerb, draft: FormDraft, argument?: string): string {
  return packAction(verb, stepTag(draft), ...(argument === undefined ? [] : [argument]));
}

/** «Отправить» carries the submit's own key: pressed twice it is the same request (C2). */
export function packSend(draft: FormDraft): string {
  return packAction('send', draft.idempotencyKey);
}
