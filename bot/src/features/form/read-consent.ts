import type { SubmitApplication } from '../../cms-client/schemas/application';
import type { Form } from '../../cms-client/schemas/content';
import { blankToNull } from '../../conversation/common-variables';
import type { FormDraft } from '../../conversation/dialog';
import type { Turn } from '../../conversation/turn';

type Consent = {
  /** What goes with the request: the very words shown, and when they were agreed to; null = nothing to agree to. */
  given: SubmitApplication['consent'];
  /** For the confirm screen (`text` null = the phrase's own sentence); null = the form asked by a question of its own. */
  shown: { text: string | null; policyUrl: string | null } | null;
};

/** Pressing «Отправить» is the consent, unless the form has a consent question (B3). */
export function readConsent(form: Form, draft: FormDraft, turn: Pick<Turn, 'content' | 'plain' | 'now'>): Consent {
  const settings = turn.content.settings();
  const text = blankToNull(turn.plain(settings?.consentText ?? ''));
  const version = settings?.consentVersion ?? '';
  const field = form.fields.find(({ type }) => type === 'consent');
  if (field === undefined) {
    const given = text === null ? null : { version, text, at: turn.now.toISOString() };
    return { given, shown: { text, policyUrl: blankToNull(settings?.policyUrl) } };
  }
  const answer = draft.answers[field.key];
  const agreed = answer?.value === true;
  return { given: agreed ? { version, text: text ?? answer.question, at: draft.touchedAt } : null, shown: null };
}
