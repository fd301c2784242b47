import { packAction } from './action';
import { toHomeButton } from './button-rows';
import { toAction } from './link-action';
import type { InlineButton } from './reply';
import type { Turn } from './turn';

const longest = 20;

/** Link of the start screen; null = none is published. */
export function startLink(turn: Pick<Turn, 'content'>): string | null {
  const chosen = turn.content.profile()?.startScreen ?? '';
  if (chosen.startsWith('screen:') && turn.content.has(chosen)) return chosen;
  return turn.content.has('screen:start') ? 'screen:start' : null;
}

/** Notes that the person is at this place now. The start screen begins the way anew; a place passed before cuts it. */
export function enterPlace(turn: Turn, link: string): void {
  if (link === startLink(turn)) {
    turn.dialog.trail = [link];
    return;
  }
  const passed = turn.dialog.trail.indexOf(link);
  const way = passed < 0 ? turn.dialog.trail : turn.dialog.trail.slice(0, passed);
  turn.dialog.trail = [...way, link].slice(-longest);
}

/** Action of the place before this one; the menu when there is none or it is not published any more. */
export function leavePlace(turn: Turn): string {
  const way = turn.dialog.trail.slice(0, -1);
  while (way.length > 0) {
    const link = way.at(-1) ?? '';
    turn.dialog.trail = way;
    const action = turn.content.has(link) ? toAction(link) : null;
    if (action !== null) return action;
    way.pop();
  }
  return packAction('menu');
}

/** «Назад» when there is more behind than the menu, and «В меню»: the last row of every place but the start screen. */
export function toWayRow(turn: Turn): InlineButton[] {
  const home = toHomeButton(turn);
  const hasMore = turn.dialog.trail.length > 2;
  return hasMore ? [{ text: turn.label('button.back'), action: packAction('back') }, home] : [home];
}
