import { DateTime } from 'luxon';
import { rightAnswer, wrongAnswer, type ReadAnswer } from './site-answer';

const formats = ['yyyy-MM-dd', 'd.M.yyyy', 'd/M/yyyy'];

/** What a date input sends, or a day as it is written; `min` and `max` of the field are days from today. */
export const readDate: ReadAnswer = (given, { min, max }, context) => {
  const read = formats.map((format) => DateTime.fromFormat(given, format, { zone: 'utc' }));
  const day = read.find((one) => one.isValid && one.year > 1900 && one.year < 2200);
  if (!day) return wrongAnswer('site.error.date');
  const today = DateTime.fromISO(context.today, { zone: 'utc' });
  const first = min === null ? null : today.plus({ days: min });
  const last = max === null ? null : today.plus({ days: max });
  const fits = (first === null || day >= first) && (last === null || day <= last);
  if (!fits) return wrongAnswer('site.error.date-range', { min: first && shown(first), max: last && shown(last) });
  return rightAnswer(day.toFormat('yyyy-MM-dd'), shown(day));
};

function shown(day: DateTime): string {
  return day.toFormat('dd.MM.yyyy');
}
