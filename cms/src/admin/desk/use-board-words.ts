import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';
import { useText } from '../use-text';

/** What a screen reader says while a card is moved. */
export function useBoardWords(stages: { key: string; shownName: string }[]): {
  announcements: Announcements;
  screenReaderInstructions: ScreenReaderInstructions;
} {
  const text = useText();
  const nameOf = (key: string | number | undefined) => stages.find((stage) => stage.key === key)?.shownName ?? '';
  const say = (id: string) => (event: { active: { id: string | number }; over?: { id: string | number } | null }) =>
    text(`desk.board.${id}`, { number: String(event.active.id), stage: nameOf(event.over?.id) });
  return {
    announcements: {
      onDragStart: say('picked'),
      onDragOver: say('over'),
      onDragEnd: say('dropped'),
      onDragCancel: say('cancelled'),
    },
    screenReaderInstructions: { draggable: text('desk.board.how') },
  };
}
