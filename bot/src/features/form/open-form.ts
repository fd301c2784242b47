/** Ways into a form: a link, «Хочу этот», /apply, «Продолжить». */
import type { Form } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { splitLink } from '../../content/create-content-view';
import { packAction } from '../../conversation/action';
import { toHomeButton } from '../../conversation/button-rows';
import { draftPlaces } from '../../conversation/dialog';
import type { Reply } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';
import { openDraft, readForm, toShownPackage } from './form-draft';
import { findOpenApplication } from './find-open-application';
import { goTo, goOn, showPlace } from './play-draft';

/** null = no such form is published: the core answers with the fresh menu. */
export async function openForm(turn: Turn, key: string): Promise<Reply[] | null> {
  const form = readForm(turn, key);
  if (form === null) return null;
  const shown = shownPackage(turn, key);
  const { draft } = turn.dialog;
  if (draft !== null && draft.form === key && draft.at !== draftPlaces.duplicate) {
    draft.package = shown ?? draft.package;
    return Object.keys(draft.answers).length > 0
      ? asNew(goTo({ form, draft, turn }, draftPlaces.resume))
      : asNew(goOn({ form, draft, turn }));
  }
  return startForm(form, turn, { checkOpen: true });
}

/** A new draft; first of all a person with an open application of this form is told so (C2). */
export async function startForm(form: Keyed<Form>, turn: Turn, options: { checkOpen: boolean }): Promise<Reply[]> {
  const fresh = openDraft(form, { key: turn.services.newKey(), now: turn.now, package: shownPackage(turn, form.key) });
  const open = options.checkOpen && form.offerUpdate ? await findOpenApplication(form.key, turn) : null;
  turn.dialog.draft = fresh;
  if (open !== null) {
    Object.assign(fresh, { at: draftPlaces.duplicate, updates: open.number });
  } else {
    turn.services.emit('form.started', { form: form.key, package: fresh.package?.key ?? null });
  }
  return asNew([{ kind: 'message', ...showPlace({ form, draft: fresh, turn }, { withIntro: true }) }]);
}

/** «Хочу этот»: the form of the package, else the form of the business, with the package remembered. */
export async function openWanted(turn: Turn, packageKey: string): Promise<Reply[] | null> {
  const wanted = turn.content.package(packageKey);
  if (wanted === null) return null;
  turn.dialog.package = packageKey;
  const own = splitLink(wanted.form);
  if (own.type === 'form' && turn.content.form(own.key) !== null) return openForm(turn, own.key);
  const [first] = turn.content.forms();
  if (first !== undefined) return openForm(turn, first.key);
  return [{ kind: 'message', html: turn.say('catalogue.no-form'), inline: [[toHomeButton(turn)]] }];
}

/** /apply and «Спросить у человека»: the only form, or the choice among several. */
export async function openDefaultForm(turn: Turn): Promise<Reply[] | null> {
  const forms = turn.content.forms();
  const [first] = forms;
  if (first === undefined) return [{ kind: 'replace', html: turn.say('form.none'), inline: [[toHomeButton(turn)]] }];
  if (forms.length === 1) return openForm(turn, first.key);
  const rows = forms.map(({ key, title }) => [{ text: turn.plain(title), action: packAction('form', key) }]);
  return [{ kind: 'replace', html: turn.say('form.choose'), inline: [...rows, [toHomeButton(turn)]] }];
}

/** «Продолжить» on a menu: straight to where the person stopped. */
export function continueForm(turn: Turn): Reply[] | null {
  const { draft } = turn.dialog;
  const form = draft === null ? null : readForm(turn, draft.form);
  return draft === null || form === null ? null : asNew(goOn({ form, draft, turn }));
}

/** The package looked at last, when this form takes requests for it. */
function shownPackage(turn: Turn, formKey: string) {
  const looked = turn.dialog.package === null ? null : turn.content.package(turn.dialog.package);
  const takesIt = looked !== null && (looked.form === '' || looked.form === `form:${formKey}`);
  return takesIt ? toShownPackage(looked, turn) : null;
}

/** A form begins under the card or menu it was opened from: that stays in the chat to be read. */
function asNew(replies: Reply[]): Reply[] {
  return replies.map((reply) => (reply.kind === 'replace' ? { ...reply, kind: 'message' } : reply));
}
