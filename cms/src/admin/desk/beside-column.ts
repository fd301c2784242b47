import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

/** Arrows move a card a whole column, not a few pixels. */
export const besideColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
  const { collisionRect, droppableRects } = context;
  if (!step || !collisionRect) return undefined;
  event.preventDefault();
  const columns = [...droppableRects.values()].sort((a, b) => a.left - b.left);
  const middle = collisionRect.left + collisionRect.width / 2;
  const distances = columns.map(({ left, width }) => Math.abs(left + width / 2 - middle));
  const next = columns[distances.indexOf(Math.min(...distances)) + step];
  if (!next) return undefined;
  const x = currentCoordinates.x + next.left + next.width / 2 - middle;
  return { x, y: next.top + 48 };
};
