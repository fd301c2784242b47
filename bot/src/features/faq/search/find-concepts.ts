import { conceptStem } from './create-faq-index';
import type { Word, WordReader } from './create-word-reader';

export type Concepts = {
  /** Stems that stand for the groups found. */
  stems: string[];
  /** Words that were part of a phrase: the group says what they mean. */
  covered: Set<string>;
};

/** Groups of which a phrase of several words stands in the text: «сколько дней» is a question about time. */
export function findConcepts(words: readonly Word[], reader: WordReader): Concepts {
  const text = ` ${words.map(({ stem }) => stem).join(' ')} `;
  const found: Concepts = { stems: [], covered: new Set() };
  reader.groups.forEach((group, number) => {
    const phrases = group.filter((sequence) => sequence.length > 1 && text.includes(` ${sequence.join(' ')} `));
    if (phrases.length === 0) return;
    found.stems.push(conceptStem(number));
    phrases.flat().forEach((stem) => found.covered.add(stem));
  });
  return found;
}
