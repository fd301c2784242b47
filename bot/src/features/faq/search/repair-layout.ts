import type { FaqIndex } from './create-faq-index';
import { russianFromLatin, swapLayout } from './keyboard';
import { normaliseText, splitWords } from './normalise-text';

/** Words typed in the wrong keyboard layout, or Russian in Latin letters, in the letters they were meant in. */
export function repairLayout(text: string, index: FaqIndex): string {
  const foreign = index.locale === 'ru' ? /[a-z]/i : /[а-яё]/i;
  if (!foreign.test(text) && !/[[\]{};'`,.]/.test(text)) return text;
  return text
    .split(/\s+/)
    .map((chunk) => repairChunk(chunk, index))
    .join(' ');
}

function repairChunk(chunk: string, index: FaqIndex): string {
  const foreign = index.locale === 'ru' ? /[a-z]/i : /[а-яё]/i;
  if (!foreign.test(chunk) || quality(chunk, index) === 1) return chunk;
  const others = index.locale === 'ru' ? [swapLayout(chunk), russianFromLatin(chunk)] : [swapLayout(chunk)];
  const judged = [chunk, ...others].map((candidate) => ({ candidate, known: quality(candidate, index) }));
  return judged.reduce((best, one) => (one.known > best.known ? one : best)).candidate;
}

/** Share of the words the content or the language knows; a slip of the finger counts half. */
function quality(chunk: string, { reader, vocabulary }: FaqIndex): number {
  const words = splitWords(normaliseText(chunk));
  if (words.length === 0) return 0;
  const known = words.map((word) => {
    if (reader.isCommon(word) || vocabulary.isSurface(word) || vocabulary.find(reader.stem(word)) !== undefined)
      return 1;
    return vocabulary.mistyped(word, reader.stem(word)).length > 0 ? 0.5 : 0;
  });
  return known.reduce<number>((sum, one) => sum + one, 0) / words.length;
}
