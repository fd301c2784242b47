import { postFields } from './site-post';

/** What the captcha services call their token in a form. */
const captchaNames = ['h-captcha-response', 'cf-turnstile-response', 'smart-token', 'g-recaptcha-response'];
const answerPrefix = 'answers.';

/**
 * Fields of a plain HTML form → `data` of the JSON request: `utm_source` … go into utm, every field without a meaning of its own
 * is an answer by its key (`answers.<key>` where a question has the name of such a field), a repeated one is a list.
 */
export function readFlatPost(fields: readonly (readonly [string, string])[]): Record<string, unknown> {
  const data = new Map<string, unknown>();
  const answers = new Map<string, unknown>();
  const utm = new Map<string, unknown>();
  for (const [name, value] of fields) {
    if (captchaNames.includes(name)) add(data, 'captchaToken', value);
    else if (name.startsWith('utm_')) add(utm, name, value);
    else if (name !== 'answers' && name !== 'utm' && postFields.includes(name)) add(data, name, value);
    else add(answers, name.startsWith(answerPrefix) ? name.slice(answerPrefix.length) : name, value);
  }
  return {
    ...Object.fromEntries([...data].filter(([name, value]) => value !== '' || name === 'form')),
    ...(utm.size > 0 ? { utm: Object.fromEntries(utm) } : {}),
    consent: toConsent(data.get('consent')),
    answers: Object.fromEntries(answers),
  };
}

function add(into: Map<string, unknown>, name: string, value: string): void {
  const before = into.get(name);
  into.set(name, before === undefined ? value : [before, value].flat());
}

/** A ticked box; an unticked one is not sent at all. */
function toConsent(value: unknown): unknown {
  if (value === undefined || value === '') return false;
  return value === 'on' || value === 'true' || value === '1' ? true : value;
}
