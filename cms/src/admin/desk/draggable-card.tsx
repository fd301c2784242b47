import { Box } from '@strapi/design-system';
import { useDraggable } from '@dnd-kit/core';
import { useText } from '../use-text';
import { BoardCard } from './board-card';
import type { DeskLine } from './desk-schemas';

type DraggableCardProps = { line: DeskLine; onOpen(number: string): void };

export function DraggableCard({ line, onOpen }: DraggableCardProps) {
  const text = useText();
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: line.number,
    attributes: { roleDescription: text('desk.board.card') },
  });
  return (
    <Box
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      // The name of the whole, not all its lines read one after the other.
      aria-label={`${line.number} ${line.clientName ?? ''}`.trim()}
      style={{ opacity: isDragging ? 0.4 : 1, cursor: 'grab', touchAction: 'manipulation' }}
    >
      <BoardCard line={line} onOpen={onOpen} />
    </Box>
  );
}
