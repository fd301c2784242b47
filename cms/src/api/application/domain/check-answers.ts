import type { FieldError } from '../../../shared/domain-error';
import type { Answer } from './submit-input';
import { isRightValue } from './is-right-value';

export type CheckedField = {
  key: string;
  type: string;
  required: boolean;
  options: { key: string }[];
  min: number | null;
  max: number | null;
};
export type CheckedForm = { fields: CheckedField[]; publishedAt: Date };

/** Time a published form needs to reach a running bot, and what two clocks may differ by. */
const reachMs = 10_000;

/**
 * All wrong answers at once. An editor may change a form while a client is filling it in, and the request must not be
 * lost for that. So when the form was published after the client opened it (or is not published any more, `form: null`):
 * answers to fields that vanished or changed their type are kept with the question the client read, options that
 * vanished are kept as shown, and a field required only now is not demanded. What is left of the check then is that
 * an answer to a field of the same type has a right value.
 */
export function checkAnswers(form: CheckedForm | null, input: { answers: Answer[]; openedAt: Date }): FieldError[] {
  const edited = !form || form.publishedAt.getTime() > input.openedAt.getTime() - reachMs;
  const fields = new Map(form?.fields.map((field) => [field.key, field]));
  const wrong = input.answers.flatMap((answer) => checkAnswer(answer, { field: fields.get(answer.key), edited }));
  return [...repeatedKeys(input.answers), ...wrong, ...(edited ? [] : missing(form.fields, input.answers))];
}

function checkAnswer(
  answer: Answer,
  { field, edited }: { field: CheckedField | undefined; edited: boolean },
): FieldError[] {
  if (!field) return edited ? [] : [wrongField(answer.key, 'The form has no such field')];
  if (answer.type !== field.type) return edited ? [] : [wrongField(answer.key, `The field is of type ${field.type}`)];
  const known = edited ? { ...field, options: [] } : field;
  return isRightValue(answer.value, known) ? [] : [wrongField(answer.key, `Not a valid value of type ${field.type}`)];
}

function missing(fields: CheckedField[], answers: Answer[]): FieldError[] {
  const given = new Set(answers.map((answer) => answer.key));
  return fields
    .filter((field) => field.required && !given.has(field.key))
    .map((field) => wrongField(field.key, 'The field is required'));
}

function repeatedKeys(answers: Answer[]): FieldError[] {
  const keys = answers.map((answer) => answer.key);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((key) =>
    wrongField(key, 'Answered twice'),
  );
}

function wrongField(key: string, message: string): FieldError {
  return { path: ['answers', key], name: 'ValidationError', message };
}
