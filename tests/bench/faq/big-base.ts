import type { SearchEntry } from '../../../bot/src/features/faq/search/create-faq-index';
import { readPackEntries } from './faq-set';

/**
 * The FAQ of a pack among entries of made-up businesses: every entry speaks of a thing of its own (a made-up word) in the
 * usual words of questions, so that frequent words are as frequent as in life and the vocabulary is large.
 */
export function buildBigBase(locale: 'ru' | 'en' | 'uz', size: number): SearchEntry[] {
  const real = readPackEntries('ai-agency', locale);
  const random = createRandom(7);
  const words = [
    ...new Set(real.flatMap(({ question, answer }) => `${question} ${answer}`.match(/\p{L}{3,}/gu) ?? [])),
  ];
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  const several = (count: number) => Array.from({ length: count }, pick).join(' ');
  const made = Array.from({ length: size - real.length }, (_, number): SearchEntry => {
    const thing = makeWord(random, locale);
    return {
      key: `made-${number}`,
      question: `${pick()} ${thing} ${several(3)}?`,
      aliases: [`${thing} ${pick()}`, `${makeWord(random, locale)} ${pick()}`, `${several(2)} ${thing}`],
      answer: `${several(12)} ${thing}. ${several(14)}.`,
    };
  });
  return [...real, ...made];
}

function makeWord(random: () => number, locale: string): string {
  const syllables =
    locale === 'ru'
      ? ['ба', 'ве', 'гро', 'ди', 'жу', 'зар', 'кол', 'лем', 'мус', 'нор', 'пим', 'рат', 'сун', 'тер', 'фаб']
      : ['ba', 've', 'gro', 'di', 'ju', 'zar', 'kol', 'lem', 'mus', 'nor', 'pim', 'rat', 'sun', 'ter', 'fab'];
  return Array.from(
    { length: 3 + Math.floor(random() * 2) },
    () => syllables[Math.floor(random() * syllables.length)],
  ).join('');
}

/** Mulberry32: the same base every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
