import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../use-text';
import type { Choices, DeskCard } from './desk-schemas';

export type CardEdit = { stage: string | null; assignee?: string | null; notes?: string; tags?: string[] };
type CardFormProps = { card: DeskCard; choices: Choices; onSave(edit: CardEdit): Promise<void> };

/** What staff may change: who works on it, the client's stage, tags and notes. Only what was changed is sent. */
export function CardForm({ card, choices, onSave }: CardFormProps) {
  const text = useText();
  const { locale } = useIntl();
  const [assignee, setAssignee] = useState(card.assignee ?? '');
  const [stage, setStage] = useState(card.stage ?? '');
  const [tags, setTags] = useState(card.tags.join(', '));
  const [notes, setNotes] = useState(card.notes);
  const [isBusy, setIsBusy] = useState(false);
  const staff = [...new Set([...choices.staff, ...(card.assignee ? [card.assignee] : [])])];
  const save = async () => {
    setIsBusy(true);
    await onSave({
      stage: stage && stage !== card.stage ? stage : null,
      ...(assignee !== (card.assignee ?? '') && { assignee: assignee || null }),
      ...(notes !== card.notes && { notes }),
      ...(tags !== card.tags.join(', ') && { tags: wordsOf(tags) }),
    });
    setIsBusy(false);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="assignee">
        <Field.Label>{text('desk.column.assignee')}</Field.Label>
        <SingleSelect
          value={assignee}
          placeholder={text('desk.nobody')}
          onChange={(value) => setAssignee(String(value))}
          onClear={() => setAssignee('')}
        >
          {staff.map((name) => (
            <SingleSelectOption key={name} value={name}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {card.hasClient && choices.stages.length > 0 && (
        <Field.Root name="stage">
          <Field.Label>{text('desk.column.stage')}</Field.Label>
          <SingleSelect value={stage} placeholder="—" onChange={(value) => setStage(String(value))}>
            {choices.stages.map(({ key, name, nameEn }) => (
              <SingleSelectOption key={key} value={key}>
                {locale === 'ru' ? name : (nameEn ?? name)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Field.Root name="tags" hint={text('desk.card.tagsHint')}>
        <Field.Label>{text('field.tags')}</Field.Label>
        <TextInput value={tags} onChange={(event) => setTags(event.target.value)} />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="notes">
        <Field.Label>{text('desk.card.notes')}</Field.Label>
        <Textarea value={notes} maxLength={10_000} onChange={(event) => setNotes(event.target.value)} />
      </Field.Root>
      <Button loading={isBusy} onClick={() => void save()}>
        {text('desk.card.save')}
      </Button>
    </Flex>
  );
}

function wordsOf(typed: string): string[] {
  const words = typed.split(',').map((word) => word.trim().slice(0, 60));
  return [...new Set(words.filter(Boolean))];
}
