/** Moves of an open draft. Each changes `turn.dialog` and returns what is shown next. */
import type { Answer } from '../../cms-client/schemas/application';
import type { Form, FormField } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { toShownPackageVariables } from '../../conversation/common-variables';
import { draftPlaces, type FormDraft } from '../../conversation/dialog';
import type { Message, Reply } from '../../conversation/reply';
import { toHomeButton, toPhraseButton } from '../../conversation/button-rows';
import type { Turn } from '../../conversation/turn';
import { buildConfirm } from './build-confirm';
import { buildQuestion } from './build-question';
import { packStep } from './form-actions';
import { findField, nextPlace, previousField } from './form-draft';

export type Open = { form: Keyed<Form>; draft: FormDraft; turn: Turn };

/** What stands at the draft's place now. */
export function showPlace({ form, draft, turn }: Open, options: { withIntro?: boolean } = {}): Message {
  if (draft.at === draftPlaces.resume) return buildResume({ form, draft, turn });
  if (draft.at === draftPlaces.duplicate) return buildDuplicate({ form, draft, turn });
  const field = findField(form, draft.at);
  return field === null ? buildConfirm(form, draft, turn) : buildQuestion({ form, field, draft, words: turn }, options);
}

/** In place after a tap; the core makes a new message of it otherwise. A reply keyboard needs a message of its own. */
export function toReply(message: Message): Reply {
  return { kind: message.keyboard === undefined ? 'replace' : 'message', ...message };
}

/** Goes to a place and shows it. */
export function goTo(open: Open, at: string): Reply[] {
  const { draft, turn } = open;
  Object.assign(draft, { at, paused: false, ticked: [], touchedAt: turn.now.toISOString() });
  const field = findField(open.form, at);
  const answer = draft.answers[at];
  if (field?.type === 'multi-choice' && Array.isArray(answer?.value)) draft.ticked = answer.value;
  return [toReply(showPlace(open))];
}

/** The next open question, or the confirm screen. */
export function goOn(open: Open): Reply[] {
  open.draft.editing = null;
  return goTo(open, nextPlace(open.form, open.draft));
}

/** Takes an answer down and goes on. */
export function keepAnswer(open: Open, field: FormField, given: Pick<Answer, 'value' | 'display'>): Reply[] {
  const { draft, turn } = open;
  draft.answers[field.key] = {
    key: field.key,
    question: turn.plain(field.question),
    label: turn.plain(field.label || field.question),
    type: field.type,
    ...given,
  };
  draft.skipped = draft.skipped.filter((key) => key !== field.key);
  turn.services.emit('form.field.answered', { form: draft.form, field: field.key });
  const next = goOn(open);
  return turn.dialog.keyboardShown ? noteAnswer(next, given.display, turn) : next;
}

/** The reply keyboard leaves with a word on what was understood; a question with its own keyboard needs none. */
function noteAnswer(next: Reply[], display: string, turn: Turn): Reply[] {
  const [first] = next;
  const bringsKeyboard = first !== undefined && 'keyboard' in first && first.keyboard !== undefined;
  return bringsKeyboard
    ? next
    : [{ kind: 'message', html: turn.say('form.noted', { display }), keyboard: 'remove' }, ...next];
}

export function skipField(open: Open): Reply[] {
  const field = findField(open.form, open.draft.at);
  if (field === null) return goOn(open);
  if (field.required)
    return [{ kind: 'message', html: open.turn.say('form.error.required') }, toReply(showPlace(open))];
  delete open.draft.answers[field.key];
  open.draft.skipped = [...new Set([...open.draft.skipped, field.key])];
  return goOn(open);
}

/** Back to the confirm screen from a correction, else to the question before. */
export function goBack(open: Open): Reply[] {
  if (open.draft.editing !== null) return goOn(open);
  const before = previousField(open.form, open.draft);
  const last = open.form.fields.at(-1);
  const target = open.draft.at === draftPlaces.confirm ? last : before;
  return goTo(open, target?.key ?? open.draft.at);
}

function buildResume({ form, draft, turn }: Open): Message {
  const html = turn.say('form.resume', {
    form: { title: turn.plain(form.title) },
    answered: Object.keys(draft.answers).length,
    total: form.fields.length,
    package: toShownPackageVariables(draft.package),
  });
  return {
    html,
    inline: [
      [toPhraseButton(turn, 'button.resume', packStep('resume', draft))],
      [toPhraseButton(turn, 'button.restart', packStep('restart', draft))],
      [toPhraseButton(turn, 'button.cancel', packStep('cancel', draft))],
    ],
  };
}

/** C2: there is an open application; `updates` holds its number, null = it is on its way and has none yet. */
function buildDuplicate({ draft, turn }: Open): Message {
  const number = draft.updates;
  const html =
    number === null ? turn.say('form.duplicate-pending') : turn.say('form.duplicate', { application: { number } });
  const update = { text: turn.label('button.update-application', { number }), action: packStep('update', draft) };
  return {
    html,
    inline: [
      ...(number === null ? [] : [[update]]),
      [toPhraseButton(turn, 'button.new-application', packStep('fresh', draft))],
      [toHomeButton(turn)],
    ],
  };
}
