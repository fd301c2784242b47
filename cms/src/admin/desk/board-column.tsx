import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useDroppable } from '@dnd-kit/core';
import { useEffect } from 'react';
import { useText } from '../use-text';
import { DraggableCard } from './draggable-card';
import { pageSchema, type DeskLine } from './desk-schemas';
import { usePaged } from './use-paged';

/** What the board may do with a column's cards. */
export type ColumnHandle = { items(): DeskLine[]; add(line: DeskLine): void; remove(number: string): void };

type BoardColumnProps = {
  stage: string;
  name: string;
  color: string | null;
  query: string;
  onOpen(number: string): void;
  onReady(stage: string, handle: ColumnHandle): void;
};

/** One stage of the funnel with its newest cards. */
export function BoardColumn({ stage, name, color, query, onOpen, onReady }: BoardColumnProps) {
  const text = useText();
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const address = `/vitrina/desk/applications?${query}${query && '&'}stage=${encodeURIComponent(stage)}&limit=20`;
  const { items, state, hasMore, more, change } = usePaged(address, { schema: pageSchema });
  useEffect(() => {
    onReady(stage, {
      items: () => items,
      add: (line) => change((shown) => [...shown, line].sort((a, b) => b.id - a.id)),
      remove: (number) => change((shown) => shown.filter((line) => line.number !== number)),
    });
  });
  return (
    <Box
      ref={setNodeRef}
      tag="section"
      aria-label={name}
      background={isOver ? 'primary100' : 'neutral150'}
      hasRadius
      padding={3}
      width="260px"
      minHeight="320px"
      style={{ flexShrink: 0, borderTop: `3px solid ${color ?? 'transparent'}` }}
    >
      <Typography variant="delta" tag="h2">
        {name}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {items.map((line) => (
          <DraggableCard key={line.number} line={line} onOpen={onOpen} />
        ))}
        {state === 'ready' && items.length === 0 && (
          <Typography textColor="neutral600">{text('desk.board.empty')}</Typography>
        )}
        {state === 'failed' && <Typography textColor="danger600">{text('desk.failed')}</Typography>}
        {hasMore && (
          <Button variant="tertiary" onClick={() => void more()}>
            {text('desk.more')}
          </Button>
        )}
      </Flex>
    </Box>
  );
}
