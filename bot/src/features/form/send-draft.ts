/** «Отправить»: what the client is told after each outcome of the submit. */
import type { Form } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { toContentRows, toHomeButton } from '../../conversation/button-rows';
import { toShownPackageVariables } from '../../conversation/common-variables';
import type { FormDraft } from '../../conversation/dialog';
import type { Reply } from '../../conversation/reply';
import type { Turn, Variables } from '../../conversation/turn';
import { findField, readForm, settleDraft } from './form-draft';
import { goTo, showPlace, toReply, type Open } from './play-draft';
import { submitDraft, type Submitted } from './submit-draft';

/** null = the button belongs to no draft and no submit of this chat. */
export async function sendDraft(turn: Turn, key: string | undefined): Promise<Reply[] | null> {
  const { draft } = turn.dialog;
  if (draft === null || draft.idempotencyKey !== key) return sayAlreadySent(turn, key);
  const form = readForm(turn, draft.form);
  if (form === null) return [{ kind: 'message', html: turn.say('form.gone'), inline: [[toHomeButton(turn)]] }];
  if (settleDraft(form, draft)) {
    const [next] = goTo({ form, draft, turn }, draft.at);
    return [{ kind: 'message', html: turn.say('form.changed') }, ...(next ? [next] : [])];
  }
  const submitted = await submitDraft(form, draft, turn);
  return submitted.status === 'refused'
    ? correctAnswers({ form, draft, turn }, submitted.keys)
    : finish(form, draft, { turn, submitted });
}

/** Pressed twice, by a double tap or on an old message: the outcome stands in the chat, so this is no message. */
function sayAlreadySent(turn: Turn, key: string | undefined): Reply[] | null {
  const known = turn.dialog.submits.find(({ idempotencyKey }) => idempotencyKey === key);
  if (known === undefined) return null;
  const text = turn.label('form.already-sent', { application: { number: known.number } });
  return [{ kind: 'toast', text, alert: true, fleeting: true }];
}

function finish(
  form: Keyed<Form>,
  draft: FormDraft,
  done: { turn: Turn; submitted: Exclude<Submitted, { status: 'refused' }> },
): Reply[] {
  const { turn, submitted } = done;
  turn.dialog.draft = null;
  turn.dialog.package = null;
  turn.services.emit('form.submitted', {
    form: form.key,
    package: draft.package?.key ?? null,
    result: submitted.status,
  });
  const html = sayOutcome(form, draft, done);
  return [{ kind: 'message', html, inline: [...toContentRows(form.buttons, turn), [toHomeButton(turn)]] }];
}

function sayOutcome(form: Keyed<Form>, draft: FormDraft, done: { turn: Turn; submitted: Submitted }): string {
  const { turn, submitted } = done;
  if (submitted.status === 'later' || submitted.status === 'refused') return turn.say('form.accepted-later');
  const variables: Variables = {
    application: { number: submitted.number },
    form: { title: turn.plain(form.title) },
    package: toShownPackageVariables(draft.package),
    client: { name: answeredName(form, draft) ?? turn.person.name },
  };
  if (submitted.status === 'updated') return turn.say('form.updated', variables);
  if (submitted.updateGone) return turn.say('form.update-gone', variables);
  return turn.rich(form.success, variables) || turn.say('form.accepted', variables);
}

/** The name the person gave in the form is how we call them in the thanks. */
function answeredName(form: Form, draft: FormDraft): string | null {
  const field = form.fields.find(({ type }) => type === 'name');
  return field === undefined ? null : (draft.answers[field.key]?.display ?? null);
}

/** The CMS found answers wrong: back to the first of them. With none named (an answer we do not know) the confirm stays. */
function correctAnswers(open: Open, keys: string[]): Reply[] {
  const { form, draft, turn } = open;
  const wrong = keys.flatMap((key) => findField(form, key) ?? []);
  const lines = wrong.map((field) => ({
    label: turn.plain(field.label || field.question),
    message: turn.plain(field.errorText) || turn.label(`form.error.${field.type}`),
  }));
  const html = wrong.length > 0 ? turn.say('form.refused', { fields: lines }) : turn.say('error.unavailable');
  for (const { key } of wrong) delete draft.answers[key];
  // Its key was answered with a refusal; corrected answers are another request.
  draft.idempotencyKey = turn.services.newKey();
  const [first] = wrong;
  const next = first === undefined ? [toReply(showPlace(open))] : goTo(open, first.key);
  return [{ kind: 'message', html }, ...next];
}
