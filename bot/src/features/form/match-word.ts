import type { PhraseKey } from '../../conversation/phrase-keys';
import type { Turn } from '../../conversation/turn';
import { toLetters } from './fields/find-option';

/** Words of the form's buttons, typed or sent by the reply keyboard. */
const words = {
  back: 'button.back',
  skip: 'button.skip',
  cancel: 'button.cancel',
  send: 'button.send',
} as const satisfies Record<string, PhraseKey>;

/** Which button's very words are these? Emoji and case do not matter. */
export function matchWord(text: string, turn: Pick<Turn, 'label'>): keyof typeof words | null {
  const typed = toLetters(text);
  if (typed === '' || text.length > 60) return null;
  const names = Object.keys(words) as (keyof typeof words)[]; // keys of a literal object
  return names.find((name) => toLetters(turn.label(words[name])) === typed) ?? null;
}
