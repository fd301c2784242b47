import { sortStepwise } from '../../../loop/sort-stepwise';
import { editDistance } from './edit-distance';

/** A word of the content that may be meant, and how surely (0–1). */
export type Candidate = { term: number; weight: number };

/** All words of the content: exact, mistyped, or sharing their beginning. Numbers stand for stems. */
export type Vocabulary = {
  size: number;
  /** Number of a stem, known or new. */
  add(stem: string, surface: string): number;
  find(stem: string): number | undefined;
  /** Ends the filling: builds piece by piece what the searches below go by. */
  close(): Generator<void, void>;
  isSurface(word: string): boolean;
  /** Words that differ by a slip of the finger. */
  mistyped(word: string, stem: string): Candidate[];
  /** Words of one beginning («интеграция» — «интегрировать»). */
  related(stem: string): Candidate[];
};

type Surface = { text: string; mask: number; term: number };

const mostCandidates = 4;
/** Words filed between two yields. */
const stepLength = 200;
/** A beginning shared by two words says they are related from this length on. */
const shortestBeginning = 4;

export function createVocabulary(): Vocabulary {
  const terms = new Map<string, number>();
  const surfaces = new Map<string, number>();
  let byLength: Surface[][] = [];
  let sorted: string[] = [];

  const scan = (word: string, limit: number): { surface: Surface; distance: number }[] => {
    const mask = toMask(word);
    const found: { surface: Surface; distance: number }[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const surface of byLength[length] ?? []) {
        if (countBits(surface.mask ^ mask) > 2 * limit) continue;
        const distance = editDistance(word, surface.text, limit);
        if (distance <= limit) found.push({ surface, distance });
      }
    }
    return found;
  };

  return {
    get size() {
      return terms.size;
    },
    add(stem, surface) {
      const term = terms.get(stem) ?? terms.size;
      terms.set(stem, term);
      if (!surfaces.has(surface)) surfaces.set(surface, term);
      if (!surfaces.has(stem)) surfaces.set(stem, term);
      return term;
    },
    find: (stem) => terms.get(stem),
    *close() {
      byLength = [];
      for (const [text, term] of surfaces) {
        (byLength[text.length] ??= []).push({ text, mask: toMask(text), term });
        if (term % stepLength === 0) yield;
      }
      sorted = yield* sortStepwise([...terms.keys()], byCode);
    },
    isSurface: (word) => surfaces.has(word),
    mistyped(word, stem) {
      const limit = slips(word.length);
      if (limit === 0) return [];
      const ofStem = stem !== word && stem.length >= longStem ? scan(stem, 1) : [];
      const found = [...scan(word, limit), ...ofStem];
      return best(
        found.map(({ surface, distance }) => ({ term: surface.term, weight: toWeight(word, surface.text, distance) })),
      );
    },
    related(stem) {
      if (stem.length < shortestBeginning) return [];
      const beginning = stem.slice(0, Math.max(shortestBeginning, Math.ceil(stem.length * 0.6)));
      const found: Candidate[] = [];
      for (let place = lowerBound(sorted, beginning); place < sorted.length; place += 1) {
        const other = sorted[place] ?? '';
        if (!other.startsWith(beginning) || found.length > 30) break;
        const shared = sharedLength(stem, other);
        const share = shared / Math.max(stem.length, other.length);
        const term = terms.get(other);
        if (other !== stem && share >= 0.6 && term !== undefined) found.push({ term, weight: 0.35 + 0.45 * share });
      }
      return best(found);
    },
  };
}

/** Stems shorter than this lie too near to each other. */
const longStem = 6;

/** How many slips are forgiven: none in short words, where every slip makes another word. */
function slips(length: number): number {
  if (length < 3) return 0;
  return length < 7 ? 1 : 2;
}

/** A slip in a short word, and above all in its first letter, may as well be another word. */
function toWeight(word: string, meant: string, distance: number): number {
  const near = Math.max(0.45, 1 - (distance * 1.5) / word.length);
  return word[0] === meant[0] ? near : near * 0.85;
}

/** The surest ones, each word once. */
function best(found: Candidate[]): Candidate[] {
  const surest = new Map<number, number>();
  for (const { term, weight } of found) surest.set(term, Math.max(weight, surest.get(term) ?? 0));
  return Array.from(surest, ([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostCandidates);
}

/** Letters of a word as bits: words that share few letters need not be compared. */
function toMask(word: string): number {
  let mask = 0;
  for (let place = 0; place < word.length; place += 1) mask |= 1 << (word.charCodeAt(place) & 31);
  return mask;
}

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The order of `lowerBound`. */
function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function lowerBound(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
