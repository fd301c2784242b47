import type { ContentButton } from '../cms-client/schemas/content';
import { packAction } from './action';
import type { PhraseKey } from './phrase-keys';
import type { InlineButton } from './reply';
import { toLinkButton } from './link-action';
import type { Turn } from './turn';

/** Buttons of a content entry in their rows; dead ones are left out. */
export function toContentRows(
  buttons: readonly ContentButton[],
  turn: Pick<Turn, 'content' | 'plain'>,
): InlineButton[][] {
  const rows: InlineButton[][] = [];
  for (const { label, target, sameRow } of buttons) {
    const button = toLinkButton({ text: turn.plain(label), target }, turn.content);
    if (button === null) continue;
    const last = rows.at(-1);
    if (sameRow && last !== undefined) last.push(button);
    else rows.push([button]);
  }
  return rows;
}

/** A button with a phrase of the pack on it. */
export function toPhraseButton(turn: Pick<Turn, 'label'>, phrase: PhraseKey, action: string): InlineButton {
  return { text: turn.label(phrase), action };
}

/** «В меню». */
export function toHomeButton(turn: Pick<Turn, 'label'>): InlineButton {
  return toPhraseButton(turn, 'button.home', packAction('menu'));
}

/** A human is one press away, as long as a form is published. */
export function toPersonRow(turn: Pick<Turn, 'content' | 'label'>): InlineButton[][] {
  const hasForms = turn.content.forms().length > 0;
  return hasForms ? [[toPhraseButton(turn, 'button.ask-person', packAction('apply'))]] : [];
}
