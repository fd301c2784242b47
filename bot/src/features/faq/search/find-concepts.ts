import { conceptStem } from './create-faq-index';
import type { Word, WordReader } from './create-word-reader';

/** Groups of which a phrase of several words stands in the text: «сколько дней» is a question about time. */
export function findConcepts(words: readonly Word[], reader: WordReader): string[] {
  const text = ` ${words.map(({ stem }) => stem).join(' ')} `;
  return reader.groups.flatMap((group, number) => {
    const isThere = group.some((sequence) => sequence.length > 1 && text.includes(` ${sequence.join(' ')} `));
    return isThere ? [conceptStem(number)] : [];
  });
}
