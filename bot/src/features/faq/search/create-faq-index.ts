import { createVocabulary, type Vocabulary } from './create-vocabulary';
import { wordReaderOf, type SearchLocale, type Word, type WordReader } from './word-reader';
import { findConcepts } from './find-concepts';

/** What the search knows of one entry. Texts are plain. */
export type SearchEntry = { key: string; question: string; aliases: readonly string[]; answer: string };

/**
 * Every way to ask (the question, each alias) is a phrasing of its own, so that a short alias is as near to a short question
 * as can be; the answer is one more, of less weight. Flat arrays: ten thousand entries are searched in about a millisecond.
 */
export type FaqIndex = {
  locale: SearchLocale;
  reader: WordReader;
  vocabulary: Vocabulary;
  keys: string[];
  /** Per phrasing: its entry, whether it is an answer, the summed weight of its words. */
  entryOf: number[];
  isAnswer: boolean[];
  weightOf: Float64Array;
  /** Per term: the phrasings it stands in, and how telling it is. */
  phrasingsOf: number[][];
  telling: Float64Array;
  /** Weight of a word the content does not know. */
  unknown: number;
  /** Terms of the groups of words of one meaning. */
  groupsOf: Map<number, number[]>;
};

/** Question words count for little, in content as in what people type. */
export const weakShare = 0.4;

/**
 * Builds the index piece by piece: each `next()` reads a handful of entries, so that a big base is read between the
 * events of a busy process.
 */
export function* buildFaqIndex(entries: Iterable<SearchEntry>, locale: SearchLocale): Generator<void, FaqIndex> {
  const reader = wordReaderOf(locale);
  const vocabulary = createVocabulary();
  const keys: string[] = [];
  const phrasings: { entry: number; isAnswer: boolean; terms: number[] }[] = [];
  const phrasingsOf: number[][] = [];
  const weakTerms = new Set<number>();

  const addPhrasing = (entry: number, words: Word[], isAnswer: boolean) => {
    const stems = new Set([...words.map(({ stem }) => stem), ...findConcepts(words, reader).stems]);
    const surfaceOf = new Map(words.map(({ stem, text }) => [stem, text]));
    const terms = Array.from(stems, (stem) => vocabulary.add(stem, surfaceOf.get(stem) ?? stem));
    for (const term of terms) (phrasingsOf[term] ??= []).push(phrasings.length);
    words.filter(({ weak }) => weak).forEach(({ stem }) => weakTerms.add(vocabulary.find(stem) ?? -1));
    phrasings.push({ entry, isAnswer, terms });
  };

  for (const { key, question, aliases, answer } of entries) {
    const entry = keys.push(key) - 1;
    for (const phrasing of [question, ...aliases]) addPhrasing(entry, reader.read(phrasing), false);
    const words = reader.read(answer);
    if (words.length > 0) addPhrasing(entry, words, true);
    if (keys.length % 50 === 0) yield;
  }

  vocabulary.close();
  yield;
  const asked = phrasings.filter(({ isAnswer }) => !isAnswer).length;
  const telling = Float64Array.from({ length: vocabulary.size }, (_, term) => {
    const share = weakTerms.has(term) ? weakShare : 1;
    return share * Math.log(1 + asked / (1 + (phrasingsOf[term]?.length ?? 0)));
  });
  const weightOf = Float64Array.from(phrasings, ({ terms }) =>
    terms.reduce((sum, term) => sum + (telling[term] ?? 0), 0),
  );
  yield;
  return {
    locale,
    reader,
    vocabulary,
    keys,
    entryOf: phrasings.map(({ entry }) => entry),
    isAnswer: phrasings.map(({ isAnswer }) => isAnswer),
    weightOf,
    phrasingsOf,
    telling,
    unknown: 0.9 * Math.log(1 + asked),
    groupsOf: indexGroups(reader, vocabulary),
  };
}

/** The whole index at once, for small bases and tests. */
export function createFaqIndex(entries: Iterable<SearchEntry>, locale: SearchLocale): FaqIndex {
  const building = buildFaqIndex(entries, locale);
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
  }
}

function indexGroups(reader: WordReader, vocabulary: Vocabulary): Map<number, number[]> {
  const groupsOf = new Map<number, number[]>();
  reader.groups.forEach((group, number) => {
    const single = group.flatMap((sequence) => (sequence.length === 1 ? sequence : []));
    const terms = [...single, conceptStem(number)].flatMap((stem) => vocabulary.find(stem) ?? []);
    for (const term of terms)
      groupsOf.set(term, [...(groupsOf.get(term) ?? []), ...terms.filter((other) => other !== term)]);
  });
  return groupsOf;
}

/** Stands for a group when one of its phrases («сколько стоит») was read. */
export function conceptStem(group: number): string {
  return `@${group}`;
}
