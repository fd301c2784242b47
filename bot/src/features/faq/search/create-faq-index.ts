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

/** Entries read and words weighed between two yields. */
const entriesAtOnce = 10;
const termsAtOnce = 200;

/**
 * Builds the index piece by piece: each `next()` reads a handful of entries, so that a big base is read between the
 * events of a busy process.
 */
export function* buildFaqIndex(entries: Iterable<SearchEntry>, locale: SearchLocale): Generator<void, FaqIndex> {
  const reader = wordReaderOf(locale);
  const vocabulary = createVocabulary();
  const keys: string[] = [];
  const entryOf: number[] = [];
  const isAnswer: boolean[] = [];
  const phrasingsOf: number[][] = [];
  const weakTerms = new Set<number>();

  const addPhrasing = (words: Word[], ofAnswer: boolean) => {
    const stems = new Set([...words.map(({ stem }) => stem), ...findConcepts(words, reader).stems]);
    const surfaceOf = new Map(words.map(({ stem, text }) => [stem, text]));
    const terms = Array.from(stems, (stem) => vocabulary.add(stem, surfaceOf.get(stem) ?? stem));
    for (const term of terms) (phrasingsOf[term] ??= []).push(entryOf.length);
    words.filter(({ weak }) => weak).forEach(({ stem }) => weakTerms.add(vocabulary.find(stem) ?? -1));
    entryOf.push(keys.length - 1);
    isAnswer.push(ofAnswer);
  };

  for (const { key, question, aliases, answer } of entries) {
    keys.push(key);
    for (const phrasing of [question, ...aliases]) addPhrasing(reader.read(phrasing), false);
    const words = reader.read(answer);
    if (words.length > 0) addPhrasing(words, true);
    if (keys.length % entriesAtOnce === 0) yield;
  }

  yield* vocabulary.close();
  const asked = isAnswer.filter((ofAnswer) => !ofAnswer).length;
  const weights = yield* weighTerms({ phrasingsOf, weakTerms, asked, phrasings: entryOf.length });
  return {
    locale,
    reader,
    vocabulary,
    keys,
    entryOf,
    isAnswer,
    ...weights,
    phrasingsOf,
    unknown: 0.9 * Math.log(1 + asked),
    groupsOf: indexGroups(reader, vocabulary),
  };
}

type Counted = { phrasingsOf: number[][]; weakTerms: Set<number>; asked: number; phrasings: number };

function* weighTerms(counted: Counted): Generator<void, Pick<FaqIndex, 'telling' | 'weightOf'>> {
  const telling = new Float64Array(counted.phrasingsOf.length);
  const weightOf = new Float64Array(counted.phrasings);
  for (const [term, phrasings] of counted.phrasingsOf.entries()) {
    const share = counted.weakTerms.has(term) ? weakShare : 1;
    const weight = share * Math.log(1 + counted.asked / (1 + phrasings.length));
    telling[term] = weight;
    for (const phrasing of phrasings) weightOf[phrasing] = (weightOf[phrasing] ?? 0) + weight;
    if (term % termsAtOnce === 0) yield;
  }
  return { telling, weightOf };
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
