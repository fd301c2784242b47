import type { Answer } from '../../api/application/domain/submit-input';
import { isCleanText } from '../domain/clean-text';
import type { SiteField, SiteForm } from '../site-form';
import { readChoice, readChoices } from './read-choice';
import { readDate } from './read-date';
import { readPhone } from './read-phone';
import { readCity, readEmail, readName, readNumber, readText } from './read-text';
import {
  rightAnswer,
  wrongAnswer,
  type AnswerContext,
  type ReadAnswer,
  type SiteAnswer,
  type Variables,
} from './site-answer';

/** What is not known by its name has no phrase: the sender is a program then. */
export type AnswerProblem = { key: string; phrase: string | null; variables: Variables; ownText: string };
export type ReadAnswers = { answers: Answer[]; problems: AnswerProblem[] };

/** One reader per type of question a site can ask; pictures, files and places are asked for in the chat. */
const readers: Record<string, ReadAnswer> = {
  name: readName,
  phone: readPhone,
  email: readEmail,
  number: readNumber,
  date: readDate,
  choice: readChoice,
  city: readCity,
  text: readText,
};
/** More than any reader takes: nothing longer is looked at. */
const longest = 8000;
const mostChoices = 50;

/** All answers of a request by the form's fields, every wrong one at once. */
export async function readAnswers(
  form: SiteForm,
  given: Map<string, unknown>,
  context: AnswerContext,
): Promise<ReadAnswers> {
  const asked = form.fields.filter(({ type }) => isAsked(type));
  const unknown = [...given.keys()]
    .filter((key) => !asked.some((field) => field.key === key))
    .map((key) => ({ key: key.slice(0, 100), phrase: null, variables: {}, ownText: '' }));
  const read = await Promise.all(
    asked.map(async (field) => ({ field, answer: await readOne(given.get(field.key), field, context) })),
  );
  const answers = read.flatMap(({ field, answer }) => (answer?.status === 'ok' ? [toAnswer(field, answer)] : []));
  const wrong = read.flatMap(({ field, answer }) => (answer?.status === 'wrong' ? [toProblem(field, answer)] : []));
  return { answers, problems: [...unknown, ...wrong] };
}

export function isAsked(type: string): boolean {
  return type in readers || type === 'multi-choice' || type === 'consent';
}

/** null = not answered, and that is right. */
async function readOne(given: unknown, field: SiteField, context: AnswerContext): Promise<SiteAnswer | null> {
  if (field.type === 'consent') return readConsent(given, field, context);
  if (isBlank(given)) return field.required ? wrongAnswer('site.error.required') : null;
  if (field.type === 'multi-choice') {
    const list = typeof given === 'string' ? given.split(',').map((part) => part.trim()) : given;
    return isTexts(list) && list.length <= mostChoices ? readChoices(list, field) : wrongAnswer('site.error.choice');
  }
  const reader = readers[field.type];
  const typed = typeof given === 'number' && field.type === 'number' ? String(given) : given;
  // The name of the phrase is that of the type: `site.error.<type>`.
  if (!reader || typeof typed !== 'string') return wrongAnswer(`site.error.${field.type}`);
  if (typed.length > longest) return wrongAnswer('site.error.too-long', { max: field.max ?? longest });
  return isCleanText(typed) ? reader(typed.trim(), field, context) : wrongAnswer('site.error.characters');
}

function readConsent(given: unknown, { required }: SiteField, { yes }: AnswerContext): SiteAnswer | null {
  if (given === true || given === 'on' || given === 'true' || given === '1') return rightAnswer(true, yes);
  const refused = isBlank(given) || given === false;
  return refused && !required ? null : wrongAnswer('site.error.consent');
}

function isBlank(given: unknown): boolean {
  if (given === undefined || given === null) return true;
  return typeof given === 'string' ? given.trim() === '' : Array.isArray(given) && given.length === 0;
}

function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'string');
}

function toAnswer({ key, question, label, type }: SiteField, answer: SiteAnswer & { status: 'ok' }): Answer {
  return { key, question, label: label || question.slice(0, 64), type, value: answer.value, display: answer.display };
}

function toProblem(field: SiteField, { phrase, variables = {} }: SiteAnswer & { status: 'wrong' }): AnswerProblem {
  const isFormat = phrase !== 'site.error.required';
  return { key: field.key, phrase, variables, ownText: isFormat ? field.errorText : '' };
}
