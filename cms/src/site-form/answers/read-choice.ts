import type { SiteField } from '../site-form';
import { rightAnswer, wrongAnswer, type ReadAnswer, type SiteAnswer } from './site-answer';

export const readChoice: ReadAnswer = (given, { options }) => {
  const option = options.find(({ key }) => key === given);
  return option ? rightAnswer(option.key, option.label) : wrongAnswer('site.error.choice');
};

/** Keys of options; `min` and `max` of the field count them. */
export function readChoices(given: string[], { options, min, max }: SiteField): SiteAnswer {
  if (!given.every((key) => options.some((option) => option.key === key))) return wrongAnswer('site.error.choice');
  const chosen = options.filter(({ key }) => given.includes(key));
  if (chosen.length < (min ?? 1) || chosen.length > (max ?? Infinity))
    return wrongAnswer('site.error.choice-count', { min: min ?? 1, max });
  return rightAnswer(
    chosen.map(({ key }) => key),
    chosen.map(({ label }) => label).join(', '),
  );
}
