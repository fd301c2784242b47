/** The same keys on the Latin and the Russian keyboard, and Russian written with Latin letters. */

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const toRussian = new Map([...LATIN].map((key, place) => [key, RUSSIAN[place] ?? key]));
const toLatin = new Map([...RUSSIAN].map((key, place) => [key, LATIN[place] ?? key]));

/** «crjkmrj» → «сколько», «рщц» → «how»: what the same keys write in the other layout. Lower case. */
export function swapLayout(text: string): string {
  const isLatin = /[a-z]/i.test(text);
  const keys = isLatin ? toRussian : toLatin;
  return [...text.toLowerCase()].map((key) => keys.get(key) ?? key).join('');
}

const SOUNDS: [RegExp, string][] = [
  [/shch|sch/g, 'щ'],
  [/yo|jo/g, 'ё'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/ts/g, 'ц'],
  [/ch/g, 'ч'],
  [/sh/g, 'ш'],
  [/yu|ju/g, 'ю'],
  [/ya|ja/g, 'я'],
  [/a/g, 'а'],
  [/b/g, 'б'],
  [/v|w/g, 'в'],
  [/g/g, 'г'],
  [/d/g, 'д'],
  [/e/g, 'е'],
  [/z/g, 'з'],
  [/i/g, 'и'],
  [/y|j/g, 'й'],
  [/k|q/g, 'к'],
  [/l/g, 'л'],
  [/m/g, 'м'],
  [/n/g, 'н'],
  [/o/g, 'о'],
  [/p/g, 'п'],
  [/r/g, 'р'],
  [/s/g, 'с'],
  [/t/g, 'т'],
  [/u/g, 'у'],
  [/f/g, 'ф'],
  [/h|x/g, 'х'],
  [/c/g, 'к'],
  [/'/g, 'ь'],
];

/** «skolko stoit» → «сколко стоит»: near enough for the search, which forgives a letter. */
export function russianFromLatin(text: string): string {
  return SOUNDS.reduce((written, [sound, letter]) => written.replace(sound, letter), text.toLowerCase());
}
