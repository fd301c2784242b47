import { conceptStem } from './create-faq-index';
import type { Word, WordReader } from './word-reader';

export type Concepts = {
  /** Stems that stand for the groups found. */
  stems: Set<string>;
  /** Words that were part of a phrase: the group says what they mean. */
  covered: Set<string>;
};

/** Groups of which a phrase of several words stands in the text: «сколько дней» is a question about time. */
export function findConcepts(words: readonly Word[], reader: WordReader): Concepts {
  const found: Concepts = { stems: new Set(), covered: new Set() };
  words.forEach(({ stem }, place) => {
    for (const { group, sequence } of reader.phrasesFrom(stem)) {
      if (!sequence.every((part, step) => words[place + step]?.stem === part)) continue;
      found.stems.add(conceptStem(group));
      sequence.forEach((part) => found.covered.add(part));
    }
  });
  return found;
}
