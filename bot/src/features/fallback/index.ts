import { packAction } from '../../conversation/action';
import { toHomeButton, toPersonRow, toPhraseButton } from '../../conversation/button-rows';
import type { Event } from '../../conversation/event';
import type { Feature } from '../../conversation/feature';
import type { PhraseKey } from '../../conversation/phrase-keys';
import type { InlineButton, Reply } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';

/** Whatever no other feature took. Must be the last of the client's features. */
export const fallbackFeature: Feature = {
  name: 'fallback',
  async handle(event, turn) {
    if (event.kind === 'tapped') return menuChanged(turn);
    const phrase = toPhrase(event);
    if (phrase === null) return [];
    return [{ kind: 'message', html: turn.say(phrase), inline: toRows(turn) }];
  },
};

/** A button of an old menu, or forged data: no effect, a notice, and the menu of today. */
async function menuChanged(turn: Turn): Promise<Reply[]> {
  turn.services.emit('menu.stale', {});
  return [{ kind: 'toast', text: turn.label('toast.menu-changed') }, ...(await turn.open(packAction('menu')))];
}

/** null = nothing to say. An edited message is passed over in silence: its first text was answered. */
function toPhrase(event: Event): PhraseKey | null {
  if (event.kind === 'said') return 'fallback.text';
  if (event.kind === 'commanded') return 'fallback.command';
  if (event.kind === 'shared') return event.what === 'file' ? 'fallback.file' : `fallback.${event.what}`;
  if (event.kind !== 'unsupported' || event.what === 'edited') return null;
  return UNSUPPORTED[event.what] ?? 'fallback.other';
}

const UNSUPPORTED: Record<string, PhraseKey> = {
  voice: 'fallback.voice',
  'video-note': 'fallback.voice',
  audio: 'fallback.voice',
  sticker: 'fallback.sticker',
  animation: 'fallback.sticker',
  video: 'fallback.file',
};

function toRows(turn: Turn): InlineButton[][] {
  const { draft } = turn.dialog;
  const isOpen = draft !== null && turn.content.has(`form:${draft.form}`);
  return [
    ...(isOpen ? [[toPhraseButton(turn, 'button.resume', packAction('continue'))]] : []),
    ...(isOpen ? [] : toPersonRow(turn)),
    [toHomeButton(turn)],
  ];
}
