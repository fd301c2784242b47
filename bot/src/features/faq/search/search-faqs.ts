import type { Candidate } from './create-vocabulary';
import { conceptStem, weakShare, type FaqIndex } from './create-faq-index';
import type { Word } from './word-reader';
import { findConcepts } from './find-concepts';
import { repairLayout } from './repair-layout';

/** An entry and how near it is to what was asked, all 0–1. */
export type Match = {
  key: string;
  /** Of its nearest phrasing. */
  score: number;
  /** What the order goes by: the score, and how much of the question the entry's other phrasings hold. */
  rank: number;
  /** How much of the question stands in one of its phrasings. */
  covered: number;
  /** How much of that phrasing was asked. */
  filled: number;
};

type Asked = { candidates: Candidate[]; weight: number };

/** Looked at in a question at most; more words say no more. */
const mostWords = 24;
/** An answer that holds the words is a weaker sign than a question that does. */
const answerShare = 0.5;
/** What the answer adds to a phrasing that holds only a part of the question. */
const supportShare = 0.4;
const synonymWeight = 0.82;
/** A phrase («сколько дней») says more surely what is meant than a word does. */
const phraseWeight = 0.92;
/** What the other phrasings add: an entry that speaks of a thing in all of them is about that thing. */
const breadthShare = 0.6;

/** A question of question words alone («сколько?») says less than its words match. */
const weakQuestionShare = 0.6;

/** Nearest entries, best first. */
export function searchFaqs(index: FaqIndex, question: string, limit = 5): Match[] {
  const words = index.reader.read(repairLayout(question, index)).slice(0, mostWords);
  const asked = readQuestion(index, words);
  const sum = asked.reduce((total, { weight }) => total + weight, 0);
  const whole = words.every(({ weak }) => weak) ? sum / weakQuestionShare : sum;
  return whole === 0 ? [] : rank(index, collect(index, asked), { whole, limit });
}

function readQuestion(index: FaqIndex, words: readonly Word[]): Asked[] {
  const unique = [...new Map(words.map((word) => [word.stem, word])).values()];
  const { stems, covered } = findConcepts(words, index.reader);
  const plain = unique.map((word) => ({ ...word, weak: word.weak || covered.has(word.stem) }));
  const concepts = Array.from(stems, (stem): Word => ({ text: stem, stem, weak: false }));
  return [...plain, ...concepts].flatMap((word) => toAsked(word, index) ?? []);
}

/** What a word may stand for in the content, surest first; null = a phrase's group the content has nothing of. */
function toAsked(word: Word, index: FaqIndex): Asked | null {
  const own = findOwn(word, index);
  const meant = meantWeight(word);
  const surest = new Map<number, number>();
  const offer = ({ term, weight }: Candidate) => surest.set(term, Math.max(weight, surest.get(term) ?? 0));
  own.forEach(offer);
  for (const { term, weight } of own) {
    for (const other of index.groupsOf.get(term) ?? []) offer({ term: other, weight: weight * meant });
  }
  for (const candidate of foreignSynonyms(word, index)) offer(candidate);
  const candidates = Array.from(surest, ([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight);
  const [first] = candidates;
  if (first === undefined)
    return word.stem.startsWith('@') ? null : { candidates, weight: index.unknown * (word.weak ? weakShare : 1) };
  return { candidates, weight: (index.telling[first.term] ?? 0) * (word.weak ? weakShare : 1) };
}

function findOwn({ stem, text, weak }: Word, { vocabulary, reader }: FaqIndex): Candidate[] {
  const exact = vocabulary.find(stem);
  if (stem.startsWith('@')) return exact === undefined ? [] : [{ term: exact, weight: 1 }];
  const related = weak ? [] : vocabulary.related(stem);
  if (exact !== undefined) return [{ term: exact, weight: 1 }, ...related];
  // A word of the language is no slip of the finger, whatever it looks like.
  const isKnown = reader.groupsWith(stem).length > 0;
  return weak ? [] : [...(isKnown ? [] : vocabulary.mistyped(text, stem)), ...related];
}

/** Words of one meaning for a word the content itself does not use. */
function foreignSynonyms(word: Word, { reader, vocabulary }: FaqIndex): Candidate[] {
  const { stem } = word;
  const groups = stem.startsWith('@') ? [Number(stem.slice(1))] : reader.groupsWith(stem);
  return groups.flatMap((group) =>
    [...(reader.groups[group] ?? []).flatMap((one) => (one.length === 1 ? one : [])), conceptStem(group)].flatMap(
      (other) => {
        const term = vocabulary.find(other);
        return term === undefined ? [] : [{ term, weight: meantWeight(word) }];
      },
    ),
  );
}

function meantWeight({ stem }: Word): number {
  return stem.startsWith('@') ? phraseWeight : synonymWeight;
}

type Collected = { touched: number[]; ofQuestion: Float64Array; ofPhrasing: Float64Array };

/** For every phrasing touched: how much of the question it holds, and how much of it the question holds. */
function collect(index: FaqIndex, asked: Asked[]): Collected {
  const size = index.entryOf.length;
  const ofQuestion = new Float64Array(size);
  const ofPhrasing = new Float64Array(size);
  const lastWord = new Int32Array(size);
  const touched: number[] = [];
  // How far a word of the phrasings was asked already: two words of one meaning do not fill a phrasing twice.
  const filledBy = new Map<number, number>();
  asked.forEach(({ candidates, weight }, place) => {
    for (const candidate of candidates) {
      const gain = weight * candidate.weight;
      const before = filledBy.get(candidate.term) ?? 0;
      filledBy.set(candidate.term, Math.max(before, candidate.weight));
      const share = (index.telling[candidate.term] ?? 0) * Math.max(0, candidate.weight - before);
      for (const phrasing of index.phrasingsOf[candidate.term] ?? []) {
        const last = lastWord[phrasing];
        if (last === place + 1) continue; // a surer candidate of the same word was counted
        if (last === 0) touched.push(phrasing);
        lastWord[phrasing] = place + 1;
        ofQuestion[phrasing]! += gain; // `phrasing` counts from 0 to `size`
        ofPhrasing[phrasing]! += share;
      }
    }
  });
  return { touched, ofQuestion, ofPhrasing };
}

function rank(index: FaqIndex, collected: Collected, by: { whole: number; limit: number }): Match[] {
  const { touched, ofQuestion, ofPhrasing } = collected;
  const size = index.keys.length;
  const support = new Float64Array(size);
  const spread = new Float64Array(size);
  const best = new Float64Array(size);
  const score = new Float64Array(size);
  const nearest = new Int32Array(size).fill(-1);
  const most = new Float64Array(size);
  for (const phrasing of touched) {
    const entry = index.entryOf[phrasing] ?? 0;
    const own = (ofQuestion[phrasing] ?? 0) / by.whole;
    if (index.isAnswer[phrasing]) {
      support[entry] = own;
      best[entry] = score[entry] = answerShare * own;
    } else {
      spread[entry]! += own; // `entry` counts from 0 to `size`
    }
  }
  for (const phrasing of touched) {
    if (index.isAnswer[phrasing]) continue;
    const entry = index.entryOf[phrasing] ?? 0;
    const own = (ofQuestion[phrasing] ?? 0) / by.whole;
    if (own > (most[entry] ?? 0)) most[entry] = own;
    const covered = own + supportShare * Math.max(0, (support[entry] ?? 0) - own);
    const filled = fillOf(phrasing, index, ofPhrasing);
    // covered^¾ · filled^¼: what was asked has to be there, what was not asked may be.
    const near = Math.sqrt(covered * Math.sqrt(covered * filled));
    const breadth = Math.min(1, (spread[entry] ?? 0) - own);
    const ranked = near + breadthShare * breadth * near * Math.max(0, 1 - near);
    if (ranked <= (best[entry] ?? 0)) continue;
    best[entry] = ranked;
    score[entry] = near;
    nearest[entry] = phrasing;
  }
  return takeBest(best, by.limit).map((entry) => ({
    key: index.keys[entry] ?? '',
    score: score[entry] ?? 0,
    rank: best[entry] ?? 0,
    covered: most[entry] ?? 0,
    filled: fillOf(nearest[entry] ?? -1, index, ofPhrasing),
  }));
}

/** How much of a phrasing was asked. */
function fillOf(phrasing: number, index: FaqIndex, ofPhrasing: Float64Array): number {
  return Math.min(1, (ofPhrasing[phrasing] ?? 0) / (index.weightOf[phrasing] || 1));
}

/** Places of the greatest values; sorting ten thousand of them would take longer than all the rest. */
function takeBest(values: Float64Array, limit: number): number[] {
  const places: number[] = [];
  let least = 0;
  values.forEach((value, place) => {
    if (value <= least) return;
    const before = places.findIndex((other) => (values[other] ?? 0) < value);
    places.splice(before < 0 ? places.length : before, 0, place);
    if (places.length > limit) places.pop();
    if (places.length === limit) least = values[places.at(-1) ?? 0] ?? 0;
  });
  return places;
}
