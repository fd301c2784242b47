import type { SubmitApplication } from '../../cms-client/schemas/application';
import type { Form } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import type { FormDraft } from '../../conversation/dialog';
import type { Turn } from '../../conversation/turn';
import { orderedAnswers } from './form-draft';
import { readConsent } from './read-consent';

const keptSubmits = 20;

export type Submitted =
  | { status: 'accepted'; number: string; updateGone: boolean }
  | { status: 'updated'; number: string }
  | { status: 'later' }
  | { status: 'refused'; keys: string[] };

/** Sends the draft under the key made when the form was opened; the same key twice is one request. */
export async function submitDraft(form: Keyed<Form>, draft: FormDraft, turn: Turn): Promise<Submitted> {
  const submit = toSubmit(form, draft, turn);
  if (draft.updates !== null) {
    const { idempotencyKey, answers } = submit;
    const input = { idempotencyKey, identity: turn.person.identity, answers, package: submit.package };
    const { status } = await turn.services.updateAnswers(draft.updates, { input, instead: submit });
    if (status !== 'gone') {
      rememberSubmit(draft, { turn, number: draft.updates });
      return { status: 'updated', number: draft.updates };
    }
  }
  const result = await turn.services.submitApplication(submit);
  if (result.status === 'refused') return { status: 'refused', keys: result.fields.map(({ key }) => key) };
  const number = result.status === 'accepted' ? result.number : null;
  rememberSubmit(draft, { turn, number });
  if (number === null) return { status: 'later' };
  return { status: 'accepted', number, updateGone: draft.updates !== null };
}

/** «Отправить» pressed again is known by this. */
function rememberSubmit(draft: FormDraft, { turn, number }: { turn: Turn; number: string | null }): void {
  const entry = { idempotencyKey: draft.idempotencyKey, form: draft.form, number, at: turn.now.toISOString() };
  turn.dialog.submits = [entry, ...turn.dialog.submits].slice(0, keptSubmits);
}

function toSubmit(form: Keyed<Form>, draft: FormDraft, turn: Turn): SubmitApplication {
  const { chat, person, dialog } = turn;
  return {
    idempotencyKey: draft.idempotencyKey,
    source: chat.channel === 'telegram' ? 'telegram' : 'widget',
    form: form.key,
    formTitle: turn.plain(form.title),
    locale: turn.locale,
    client: {
      identity: person.identity,
      ...(person.name !== null && { name: person.name }),
      ...(person.username !== null && { username: person.username }),
      ...(person.languageCode !== null && { languageCode: person.languageCode }),
    },
    answers: orderedAnswers(form, draft),
    package: draft.package,
    consent: readConsent(form, draft, turn).given,
    ...(dialog.startPayload !== null && { startPayload: dialog.startPayload }),
    test: chat.mode !== 'live',
    ...(chat.session !== null && { session: chat.session }),
    openedAt: draft.openedAt,
    submittedAt: turn.now.toISOString(),
  };
}
