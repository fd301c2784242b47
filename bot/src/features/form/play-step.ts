/** Buttons of the question on show: pressed on an older message they do nothing but bring it back. */
import type { Form } from '../../cms-client/schemas/content';
import { packAction } from '../../conversation/action';
import { draftPlaces, type FormDraft } from '../../conversation/dialog';
import type { Reply } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';
import { answerQuestion } from './answer-question';
import { buildEditChoice } from './build-confirm';
import { stepTag, type StepVerb } from './form-actions';
import { findField, readForm, settleDraft } from './form-draft';
import { startForm } from './open-form';
import { goBack, goOn, goTo, showPlace, skipField, toReply, type Open } from './play-draft';

export type Step = { verb: StepVerb; tag: string | undefined; argument: string | undefined };

/** null = there is no draft or its form is gone: the core answers with the fresh menu. */
export async function playStep(turn: Turn, step: Step): Promise<Reply[] | null> {
  const { draft } = turn.dialog;
  const form = draft === null ? null : readForm(turn, draft.form);
  if (draft === null) return null;
  if (step.verb === 'cancel' && isOfDraft(step.tag, { draft, form })) return cancelForm(turn);
  if (form === null) return null;
  const open = { form, draft, turn };
  const changed = settleDraft(form, draft);
  if (changed) return [{ kind: 'message', html: turn.say('form.changed') }, ...goTo(open, draft.at)];
  return step.tag === stepTag(draft) ? playFresh(open, step) : showStale(open);
}

/** «Отмена» means the whole draft from any of its questions, those of a form edited since too; never another draft. */
function isOfDraft(tag: Step['tag'], { draft, form }: { draft: FormDraft; form: Form | null }): boolean {
  const fields = form?.fields.map(({ key }) => key) ?? [];
  const places = [draft.at, ...fields, ...Object.keys(draft.answers), ...draft.skipped, ...Object.values(draftPlaces)];
  return places.some((at) => stepTag({ ...draft, at }) === tag);
}

export async function cancelForm(turn: Turn): Promise<Reply[]> {
  const { draft } = turn.dialog;
  if (draft !== null) turn.services.emit('form.cancelled', { form: draft.form, field: draft.at });
  turn.dialog.draft = null;
  const html = turn.say(draft === null ? 'form.nothing-to-cancel' : 'form.cancelled');
  return [{ kind: 'replace', html }, ...(await turn.open(packAction('menu')))];
}

async function playFresh(open: Open, { verb, argument }: Step): Promise<Reply[]> {
  const field = findField(open.form, open.draft.at);
  if (field !== null) {
    if (verb === 'pick' && argument !== undefined)
      return answerQuestion(open, field, { kind: 'option', key: argument });
    if (verb === 'done') return answerQuestion(open, field, { kind: 'done' });
    if (verb === 'agree') return answerQuestion(open, field, { kind: 'agree' });
    if (verb === 'skip') return skipField(open);
    if (verb === 'prev') return goBack(open);
  }
  return playPlace(open, { verb, argument });
}

async function playPlace(open: Open, { verb, argument }: Omit<Step, 'tag'>): Promise<Reply[]> {
  const { draft, form, turn } = open;
  if (draft.at === draftPlaces.confirm) {
    if (verb === 'change') return [toReply(buildEditChoice(form, draft, turn))];
    if (verb === 'edit') return editAnswer(open, argument);
    return goOn(open);
  }
  if (draft.at === draftPlaces.resume && verb === 'resume') return goOn(open);
  if (draft.at === draftPlaces.resume && verb === 'restart') return startForm(form, turn, { checkOpen: false });
  if (draft.at === draftPlaces.duplicate && (verb === 'update' || verb === 'fresh')) {
    if (verb === 'fresh') draft.updates = null;
    turn.services.emit('form.started', { form: form.key, package: draft.package?.key ?? null });
    return goOn(open);
  }
  return showStale(open);
}

function editAnswer(open: Open, key: string | undefined): Reply[] {
  const field = key === undefined ? null : findField(open.form, key);
  if (field === null) return goOn(open);
  open.draft.editing = field.key;
  return goTo(open, field.key);
}

function showStale(open: Open): Reply[] {
  const toast: Reply = { kind: 'toast', text: open.turn.label('form.stale') };
  const place = showPlace(open);
  // A question with a keyboard stands at the bottom of the chat already; repeating it would only add noise.
  return place.keyboard === undefined ? [toast, toReply(place)] : [toast];
}
