import { rightAnswer, wrongAnswer, type ReadAnswer } from './site-answer';

/** Longest free answer when the field sets no limit of its own. */
const longest = 2000;
/** Letters of any script with their marks and joiners, emoji, direction marks of right-to-left names. */
const name =
  /^[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200C-\u200F\u061C .,'’‘ʻʼ`()-]{1,100}$/u;
const place = /^[\p{L}\p{M}\p{N}\u200C-\u200F\u061C .,'’‘ʻʼ`()-]{2,100}$/u;

export const readName: ReadAnswer = (given) => {
  const text = inOneLine(given);
  const isName = name.test(text) && /\p{L}|\p{Extended_Pictographic}/u.test(text);
  return isName ? rightAnswer(text, text) : wrongAnswer('site.error.name');
};

export const readCity: ReadAnswer = (given) => {
  const text = inOneLine(given);
  return place.test(text) && /\p{L}.*\p{L}/u.test(text) ? rightAnswer(text, text) : wrongAnswer('site.error.city');
};

/** Free text; `min` and `max` of the field count characters. */
export const readText: ReadAnswer = (given, { min, max }) => {
  const most = Math.min(max ?? longest, longest);
  if (given.length < (min ?? 1)) return wrongAnswer('site.error.too-short', { min });
  return given.length > most ? wrongAnswer('site.error.too-long', { max: most }) : rightAnswer(given, given);
};

export const readEmail: ReadAnswer = (given) => {
  const address = given.replace(/^mailto:/i, '');
  const match = /^([^\s@<>"(),;:]{1,64})@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,})$/u.exec(
    address.slice(0, 255),
  );
  if (!match || address.length > 254 || /^\.|\.\.|\.$/.test(match[1] ?? '')) return wrongAnswer('site.error.email');
  const value = `${match[1]}@${match[2]?.toLowerCase()}`;
  return rightAnswer(value, value);
};

/** With spaces between thousands, a comma or a point. */
export const readNumber: ReadAnswer = (given, { min, max }) => {
  const text = given.replace(/[\s\u00A0\u202F'’]/g, '');
  if (!/^[+\-−]?\d{1,15}([.,]\d{1,6})?$/.test(text)) return wrongAnswer('site.error.number');
  const value = Number(text.replace('−', '-').replace(',', '.'));
  const fits = value >= (min ?? -Infinity) && value <= (max ?? Infinity);
  return fits ? rightAnswer(value, String(value)) : wrongAnswer('site.error.number-range', { min, max });
};

function inOneLine(given: string): string {
  return given.replace(/\s+/g, ' ');
}
