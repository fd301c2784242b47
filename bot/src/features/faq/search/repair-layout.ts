import type { FaqIndex } from './create-faq-index';
import { russianFromLatin, swapLayout } from './keyboard';
import { normaliseText, splitWords } from './normalise-text';
import { uzbekToLatin } from './uzbek';

/** Words typed in the wrong keyboard layout, or Russian in Latin letters, in the letters they were meant in. */
export function repairLayout(text: string, index: FaqIndex): string {
  return text
    .split(/\s+/)
    .map((chunk) => repairChunk(chunk, index))
    .join(' ');
}

/** Letters that tell of another layout. Uzbek is written in both alphabets, so either may be meant. */
const foreign: Record<FaqIndex['locale'], RegExp> = { ru: /[a-z]/i, en: /[а-яё]/i, uz: /\p{L}/u };

function repairChunk(chunk: string, index: FaqIndex): string {
  if (!foreign[index.locale].test(chunk)) return chunk;
  const asWritten = quality(chunk, index);
  if (asWritten === 1) return chunk;
  const others = index.locale === 'ru' ? [swapLayout(chunk), russianFromLatin(chunk)] : [swapLayout(chunk)];
  const judged = others.map((candidate) => ({ candidate, known: quality(candidate, index) }));
  return judged.reduce((best, one) => (one.known > best.known ? one : best), { candidate: chunk, known: asWritten })
    .candidate;
}

/** Share of the words the content or the language knows; a slip of the finger counts half. */
function quality(chunk: string, { locale, reader, vocabulary }: FaqIndex): number {
  const written = normaliseText(chunk);
  const words = splitWords(locale === 'uz' ? uzbekToLatin(written) : written);
  if (words.length === 0) return 0;
  const known = words.map((word): number => {
    if (reader.isCommon(word) || vocabulary.isSurface(word)) return 1;
    const stem = reader.stem(word);
    if (vocabulary.find(stem) !== undefined || reader.groupsWith(stem).length > 0) return 1;
    return vocabulary.mistyped(word, stem).length > 0 ? 0.5 : 0;
  });
  return known.reduce((sum, one) => sum + one, 0) / words.length;
}
