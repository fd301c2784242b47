import { isAsked } from '../site-form/answers/read-answers';
import { postFields } from '../site-form/domain/site-post';
import type { SiteField, SiteForm } from '../site-form/site-form';
import type { Say } from './phrase-reader';

/** What was sent and what is wrong with it, to be shown again. */
export type Entered = {
  values: readonly (readonly [string, string])[];
  errors: { path: (string | number)[]; message: string }[];
};

const inputs: Record<string, { kind: string; autocomplete?: string; inputmode?: string }> = {
  name: { kind: 'text', autocomplete: 'name' },
  phone: { kind: 'tel', autocomplete: 'tel', inputmode: 'tel' },
  email: { kind: 'email', autocomplete: 'email', inputmode: 'email' },
  number: { kind: 'text', inputmode: 'decimal' },
  date: { kind: 'date' },
  city: { kind: 'text', autocomplete: 'address-level2' },
  consent: { kind: 'tick' },
  'multi-choice': { kind: 'checkboxes' },
};
/** More options than this are a list to unfold. */
const mostRadios = 7;
/** A text this long is written into a field of several lines. */
const longText = 200;

type Showing = { entered: Entered; say: Say; consent: { text: string; policyUrl: string } };

/** Fields of a form as the page shows them: the form's own, the message and the consent. */
export function formFields(form: SiteForm, { entered, say, consent }: Showing) {
  const own = form.fields.filter(({ type }) => isAsked(type)).map((field) => toView(field, { entered, say }));
  return [...own, messageView(entered, say), consentView(consent, { entered, say })];
}

function toView(field: SiteField, { entered, say }: Omit<Showing, 'consent'>) {
  const name = postFields.includes(field.key) ? `answers.${field.key}` : field.key;
  const given = entered.values.filter(([one]) => one === name).map(([, value]) => value);
  const input = inputs[field.type] ?? chosenInput(field);
  return {
    link: '',
    autocomplete: '',
    inputmode: '',
    ...input,
    key: `answers.${field.key}`,
    id: `f-${field.key}`,
    name,
    label: field.label || field.question,
    question: field.question || field.label,
    // The packs' hints of phones speak of a button of the chat.
    hint: field.type === 'phone' ? say('site.form.phone-hint') : field.hint,
    required: field.required,
    value: given[0] ?? '',
    options: field.options.map(({ key, label }) => ({ key, label, chosen: given.includes(key) })),
    error: errorOf(entered, ['answers', field.key]),
  };
}

function chosenInput({ type, options, max }: SiteField): { kind: string } {
  if (type === 'choice') return { kind: options.length > mostRadios ? 'select' : 'radio' };
  return { kind: max !== null && max <= longText ? 'text' : 'long' };
}

function messageView(entered: Entered, say: Say) {
  const label = say('site.form.message');
  return { ...plainView('message', { entered, say }), kind: 'long', label, question: label, required: false };
}

function consentView(consent: Showing['consent'], { entered, say }: Omit<Showing, 'consent'>) {
  const text = consent.text || say('site.form.consent');
  return {
    ...plainView('consent', { entered, say }),
    link: consent.policyUrl,
    kind: 'tick',
    label: say('site.form.consent'),
    question: text,
  };
}

function plainView(name: string, { entered }: Omit<Showing, 'consent'>) {
  return {
    link: '',
    autocomplete: '',
    inputmode: '',
    key: name,
    id: `f-${name}`,
    name,
    hint: '',
    required: true,
    value: entered.values.find(([one]) => one === name)?.[1] ?? '',
    options: [],
    error: errorOf(entered, [name]),
  };
}

function errorOf({ errors }: Entered, path: string[]): string {
  return errors.find((error) => error.path.join('.') === path.join('.'))?.message ?? '';
}
