import parsePhoneNumber from 'libphonenumber-js';
import type { Answer } from './submit-input';

/** The phone that was typed, in E.164 where it can be read as one; null = none was asked. */
export function answeredPhone(answers: Answer[]): string | null {
  const typed = answers.find((answer) => answer.type === 'phone')?.value;
  if (typeof typed !== 'string') return null;
  return parsePhoneNumber(typed)?.number ?? typed;
}

export function answeredName(answers: Answer[]): string | null {
  return answers.find((answer) => answer.type === 'name')?.display ?? null;
}
