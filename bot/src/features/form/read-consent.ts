import type { SubmitApplication } from '../../cms-client/schemas/application';
import type { Form } from '../../cms-client/schemas/content';
import { blankToNull } from '../../conversation/common-variables';
import type { FormDraft } from '../../conversation/dialog';
import type { Turn } from '../../conversation/turn';

type Consent = {
  /** What goes with the request: the very words shown, and when they were agreed to; null = nothing to agree to. */
  given: SubmitApplication['consent'];
  /** For the confirm screen; null = the form asked by a question of its own. */
  shown: { text: string | null; policyUrl: string | null } | null;
};

type ConsentTurn = Pick<Turn, 'content' | 'plain' | 'label' | 'now'>;

/** Pressing «Отправить» is the consent, unless the form has a consent question (B3). */
export function readConsent(form: Form, draft: FormDraft, turn: ConsentTurn): Consent {
  const settings = turn.content.settings();
  const own = blankToNull(turn.plain(settings?.consentText ?? ''));
  const version = settings?.consentVersion ?? '';
  const field = form.fields.find(({ type }) => type === 'consent');
  if (field === undefined) {
    const text = own ?? blankToNull(turn.label('form.consent'));
    const given = text === null ? null : { version, text, at: turn.now.toISOString() };
    return { given, shown: { text, policyUrl: blankToNull(settings?.policyUrl) } };
  }
  const answer = draft.answers[field.key];
  const agreed = answer?.value === true;
  return { given: agreed ? { version, text: own ?? answer.question, at: draft.touchedAt } : null, shown: null };
}
