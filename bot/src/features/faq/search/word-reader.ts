import { newStemmer } from 'snowball-stemmers';
import { normaliseText, splitWords } from './normalise-text';
import { stemUzbek, uzbekToLatin } from './uzbek';
import type { LanguageWords } from './words/language-words';
import { wordsEn } from './words/words-en';
import { wordsRu } from './words/words-ru';
import { wordsUz } from './words/words-uz';

export type SearchLocale = 'ru' | 'en' | 'uz';

/** A word as written and its stem. `weak` says little about what is asked. */
export type Word = { text: string; stem: string; weak: boolean };

/** Reads texts of one language into words. Stems are remembered: content repeats its words. */
export type WordReader = {
  /** Words of a text without stop words; all of them when there is nothing else. */
  read(text: string): Word[];
  stem(word: string): string;
  isCommon(word: string): boolean;
  /** Groups of words used for one thing: each is a list of stem sequences. */
  groups: string[][][];
  /** Groups this stem stands in as a word of its own. */
  groupsWith(stem: string): readonly number[];
  /** Phrases of several words that begin with this stem, and their groups. */
  phrasesFrom(stem: string): readonly { group: number; sequence: string[] }[];
};

const languages: Record<SearchLocale, LanguageWords> = { ru: wordsRu, en: wordsEn, uz: wordsUz };
const russian = newStemmer('russian');
const english = newStemmer('english');
/** Words kept at most; people type endless new ones. */
const remembered = 50_000;
const none: readonly never[] = [];

/** One reader per language for the whole process: its word lists never change, and the stems it remembers serve every index. */
export function wordReaderOf(locale: SearchLocale): WordReader {
  const known = readers.get(locale) ?? createWordReader(locale);
  readers.set(locale, known);
  return known;
}

const readers = new Map<SearchLocale, WordReader>();

function createWordReader(locale: SearchLocale): WordReader {
  const words = languages[locale];
  const stop = new Set(listWords(words.stop));
  const weak = new Set(listWords(words.weak));
  const stems = new Map<string, string>();

  const stem = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const made = toStem(word, locale);
    if (stems.size < remembered) stems.set(word, made);
    return made;
  };
  const weakStems = new Set([...weak].map(stem));
  const toWord = (text: string): Word => ({
    text,
    stem: stem(text),
    weak: weak.has(text) || weakStems.has(stem(text)),
  });

  // Texts lose their stop words before phrases are looked for, so the phrases lose theirs; a phrase of which a single word
  // is left («ваши боты») would mean far more than was written and is none.
  const toSequence = (member: string): string[][] => {
    const all = member.split('_');
    const telling = all.length === 1 ? all : all.filter((word) => !stop.has(word));
    return all.length > 1 && telling.length < 2 ? [] : [telling.map(stem)];
  };
  const groups = words.groups.map((group) => group.split(/\s+/).flatMap(toSequence));
  const phrases = new Map<string, { group: number; sequence: string[] }[]>();
  const groupsOf = new Map<string, number[]>();
  groups.forEach((sequences, group) => {
    for (const [stem] of sequences.filter(({ length }) => length === 1)) {
      const known = groupsOf.get(stem ?? '') ?? [];
      if (!known.includes(group)) groupsOf.set(stem ?? '', [...known, group]);
    }
    for (const sequence of sequences.filter(({ length }) => length > 1)) {
      const first = sequence[0] ?? '';
      phrases.set(first, [...(phrases.get(first) ?? []), { group, sequence }]);
    }
  });

  return {
    stem,
    isCommon: (word) => stop.has(word) || weak.has(word),
    read(text) {
      const normalised = normaliseText(text);
      const all = splitWords(locale === 'uz' ? uzbekToLatin(normalised) : normalised);
      const telling = all.filter((word) => !stop.has(word));
      return (telling.length > 0 ? telling : all).map(toWord);
    },
    groups,
    groupsWith: (stem) => groupsOf.get(stem) ?? none,
    phrasesFrom: (stem) => phrases.get(stem) ?? none,
  };
}

function listWords(list: string): string[] {
  return list
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('ё', 'е'));
}

function toStem(word: string, locale: SearchLocale): string {
  if (/\d/.test(word)) return word;
  if (/[а-я]/.test(word)) return russian.stem(word);
  return locale === 'uz' ? stemUzbek(word) : english.stem(word);
}
