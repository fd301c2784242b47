import { parseAction } from '../../conversation/action';
import { toHomeButton } from '../../conversation/button-rows';
import { draftPlaces } from '../../conversation/dialog';
import type { Event } from '../../conversation/event';
import type { Feature } from '../../conversation/feature';
import type { Reply } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';
import { answerQuestion, toFieldInput } from './answer-question';
import { isStepVerb } from './form-actions';
import { findField, readForm, settleDraft } from './form-draft';
import { matchWord } from './match-word';
import { continueForm, openDefaultForm, openForm, openWanted } from './open-form';
import { goBack, goTo, showPlace, skipField, toReply, type Open } from './play-draft';
import { cancelForm, playStep } from './play-step';
import { sendDraft } from './send-draft';
import { tellSubmit } from './tell-submit';

/** Forms (B3, C1, C2). Stands first: while a question is open, what is written is its answer. */
export const formFeature: Feature = {
  name: 'form',
  async handle(event, turn) {
    if (event.kind === 'submitted' || event.kind === 'refused') return tellSubmit(event, turn);
    dropExpired(turn);
    if (event.kind === 'tapped') return handleTap(event.action, turn);
    if (event.kind === 'commanded' && event.name === 'cancel') return cancelForm(turn);
    if (event.kind === 'commanded' || event.kind === 'started') return leaveForm(turn);
    return answerDraft(event, turn);
  },
};

async function handleTap(data: string, turn: Turn): Promise<Reply[] | null> {
  const action = parseAction(data);
  if (action === null) return null;
  const [first, second] = action.arguments;
  if (action.verb === 'apply') return openDefaultForm(turn);
  if (action.verb === 'continue') return continueForm(turn);
  if (action.verb === 'form' && first !== undefined) return openForm(turn, first);
  if (action.verb === 'want' && first !== undefined) return openWanted(turn, first);
  if (action.verb === 'send') return sendDraft(turn, first);
  if (isStepVerb(action.verb)) return playStep(turn, { verb: action.verb, tag: first, argument: second });
  return leaveForm(turn);
}

/** The person goes elsewhere: the draft waits, and what is typed next is no answer to it. */
function leaveForm(turn: Turn): null {
  if (turn.dialog.draft !== null) turn.dialog.draft.paused = true;
  return null;
}

/** Past this silence a draft is not taken up without asking: what is typed may be about something else. */
const forgottenAfterMs = 6 * 3600 * 1000;
const dayMs = 24 * 3600 * 1000;

function dropExpired(turn: Turn): void {
  const { draft } = turn.dialog;
  if (draft === null) return;
  const days = turn.content.form(draft.form)?.resumeDays ?? 14;
  if (turn.now.getTime() - Date.parse(draft.touchedAt) <= days * dayMs) return;
  turn.services.emit('form.expired', { form: draft.form, field: draft.at });
  turn.dialog.draft = null;
}

async function answerDraft(event: Event, turn: Turn): Promise<Reply[] | null> {
  const { draft } = turn.dialog;
  const input = toFieldInput(event);
  if (draft === null || draft.paused || input === null || isPlaceOnly(draft.at)) return null;
  const form = readForm(turn, draft.form);
  if (form === null) {
    draft.paused = true;
    return [{ kind: 'message', html: turn.say('form.gone'), inline: [[toHomeButton(turn)]] }];
  }
  const open: Open = { form, draft, turn };
  if (turn.now.getTime() - Date.parse(draft.touchedAt) > forgottenAfterMs) return goTo(open, draftPlaces.resume);
  if (settleDraft(form, draft)) return [{ kind: 'message', html: turn.say('form.changed') }, ...goTo(open, draft.at)];
  const word = event.kind === 'said' ? matchWord(event.text, turn) : null;
  if (word === 'cancel') return cancelForm(turn);
  const field = findField(form, draft.at);
  if (field === null) return word === 'send' ? sendDraft(turn, draft.idempotencyKey) : [toReply(showPlace(open))];
  if (word === 'back') return goBack(open);
  if (word === 'skip') return skipField(open);
  return answerQuestion(open, field, input);
}

/** Places that wait for a button; a text there is a question like any other. */
function isPlaceOnly(at: string): boolean {
  return at === draftPlaces.resume || at === draftPlaces.duplicate;
}
