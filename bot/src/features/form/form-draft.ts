/** What a draft holds against the form as it is published now. Pure; a draft is keyed by field keys, never by numbers. */
import type { Answer, ShownPackage } from '../../cms-client/schemas/application';
import type { Form, FormField, Package } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { draftPlaces, type FormDraft } from '../../conversation/dialog';
import type { Turn } from '../../conversation/turn';
import { toMinor } from '../../text/money';

export function openDraft(
  form: Keyed<Form>,
  options: { key: string; now: Date; package: ShownPackage | null },
): FormDraft {
  const at = options.now.toISOString();
  return {
    form: form.key,
    idempotencyKey: options.key,
    package: options.package,
    at: form.fields[0]?.key ?? draftPlaces.confirm,
    paused: false,
    editing: null,
    answers: {},
    skipped: [],
    ticked: [],
    openedAt: at,
    touchedAt: at,
    updates: null,
  };
}

/** The package with the price as the client sees it now: this price goes into the application (C1). */
export function toShownPackage(entry: Keyed<Package>, { plain }: Pick<Turn, 'plain'>): ShownPackage {
  const priceMinor = entry.price === null ? null : toMinor(entry.price, entry.currency);
  return { key: entry.key, name: plain(entry.name), priceMinor, currency: entry.currency };
}

/** A published form with its option labels as the client reads them; null = there is none. */
export function readForm(turn: Pick<Turn, 'content' | 'plain'>, key: string): Keyed<Form> | null {
  const form = turn.content.form(key);
  if (form === null) return null;
  const fields = form.fields.map((field) => ({
    ...field,
    options: field.options.map((option) => ({ ...option, label: turn.plain(option.label) })),
  }));
  return { ...form, fields };
}

export function findField(form: Form, key: string): FormField | null {
  return form.fields.find((field) => field.key === key) ?? null;
}

/** Does the answer still fit its field? The type or the options may have been edited meanwhile. */
export function isAnswered(field: FormField, draft: FormDraft): boolean {
  const answer = draft.answers[field.key];
  if (answer === undefined || answer.type !== field.type) return false;
  if (field.type !== 'choice' && field.type !== 'multi-choice') return true;
  const chosen = Array.isArray(answer.value) ? answer.value : [answer.value];
  return chosen.every((key) => field.options.some((option) => option.key === key));
}

function isSkipped(field: FormField, draft: FormDraft): boolean {
  return !field.required && draft.skipped.includes(field.key);
}

/** First question without an answer, or the confirm screen. */
export function nextPlace(form: Form, draft: FormDraft): string {
  const open = form.fields.find((field) => !isAnswered(field, draft) && !isSkipped(field, draft));
  return open?.key ?? draftPlaces.confirm;
}

/** The question before this one; null on the first. */
export function previousField(form: Form, draft: FormDraft): FormField | null {
  const place = form.fields.findIndex(({ key }) => key === draft.at);
  return place > 0 ? (form.fields[place - 1] ?? null) : null;
}

/**
 * The form may have been edited since: a question that vanished leads to the next open one, a confirm screen that lacks
 * an answer leads back to the question. True when the person has to be told.
 */
export function settleDraft(form: Form, draft: FormDraft): boolean {
  const isPlace = draft.at === draftPlaces.resume || draft.at === draftPlaces.duplicate;
  const isField = findField(form, draft.at) !== null;
  if (isPlace || isField) return false;
  const next = nextPlace(form, draft);
  const moved = next !== draft.at;
  if (moved) Object.assign(draft, { at: next, editing: null, ticked: [] });
  return moved;
}

/** Answers in the order of the form; those of vanished fields at the end: nothing a client sent is lost. */
export function orderedAnswers(form: Form, draft: FormDraft): Answer[] {
  const known = form.fields.flatMap((field) => draft.answers[field.key] ?? []);
  const vanished = Object.values(draft.answers).filter(({ key }) => findField(form, key) === null);
  return [...known, ...vanished];
}
