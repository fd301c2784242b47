import { Box, Flex } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import {
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../use-text';
import { BoardColumn, type ColumnHandle } from './board-column';
import { BoardCard } from './board-card';
import { besideColumn } from './beside-column';
import type { Choices, DeskLine } from './desk-schemas';
import { useBoardWords } from './use-board-words';

type BoardProps = { query: string; choices: Choices; onOpen(number: string): void };

/**
 * Cards in columns by the client's stage (E2). A card is moved with the mouse, a finger or the keyboard (space, arrows,
 * space); it stands in the new column at once and goes back when the server says no.
 */
export function Board({ query, choices, onOpen }: BoardProps) {
  const text = useText();
  const { locale } = useIntl();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [dragged, setDragged] = useState<DeskLine | null>(null);
  const [columns] = useState(() => new Map<string, ColumnHandle>());
  const register = useCallback((stage: string, handle: ColumnHandle) => void columns.set(stage, handle), [columns]);
  const sensors = useSensors(
    // A press without a move opens the card.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: besideColumn }),
  );
  const stages = choices.stages.map((stage) => ({
    ...stage,
    shownName: locale === 'ru' ? stage.name : (stage.nameEn ?? stage.name),
  }));
  const words = useBoardWords(stages);

  const move = async ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const line = [...columns.values()].flatMap(({ items }) => items()).find(({ number }) => number === active.id);
    const stage = over ? String(over.id) : null;
    if (!line || !stage || stage === line.stage) return;
    const put = (from: string | null, to: string | null) => {
      columns.get(from ?? '')?.remove(line.number);
      columns.get(to ?? '')?.add({ ...line, stage: to });
    };
    put(line.stage, stage);
    const isMoved = await post(`/vitrina/desk/applications/${line.number}/stage`, { stage }).then(
      () => true,
      () => false,
    );
    if (isMoved) return;
    put(stage, line.stage);
    toggleNotification({ type: 'danger', message: text('desk.board.failed') });
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={words}
      onDragStart={({ active }) => {
        const lines = [...columns.values()].flatMap(({ items }) => items());
        setDragged(lines.find(({ number }) => number === active.id) ?? null);
      }}
      onDragCancel={() => setDragged(null)}
      onDragEnd={(event) => void move(event)}
    >
      <Box overflow="auto" paddingBottom={4}>
        <Flex alignItems="stretch" gap={3} style={{ minWidth: 'min-content' }}>
          {stages.map(({ key, shownName, color }) => (
            <BoardColumn
              key={key}
              stage={key}
              name={shownName}
              color={color}
              query={query}
              onOpen={onOpen}
              onReady={register}
            />
          ))}
        </Flex>
      </Box>
      <DragOverlay>{dragged && <BoardCard line={dragged} />}</DragOverlay>
    </DndContext>
  );
}
