import { Box, Flex, Tag, TextInput, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState, type KeyboardEvent } from 'react';
import { useText } from '../use-text';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { parseTags } from './parse-stored';

/** A list of words: Enter or a comma adds one, a press on a word takes it away. */
export default function TagsInput(props: FieldProps<string[]>) {
  const { name, disabled = false, onChange } = props;
  const text = useText();
  const tags = parseTags(props.value);
  const [typed, setTyped] = useState('');
  const save = (next: string[]) => onChange({ target: { name, type: 'json', value: next.length === 0 ? null : next } });

  const add = () => {
    const words = typed.split(',').map((word) => word.trim());
    const fresh = [...new Set(words)].filter((word) => word !== '' && !tags.includes(word));
    if (fresh.length > 0) save([...tags, ...fresh]);
    setTyped('');
  };
  const addOnKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add();
  };

  return (
    <FieldFrame {...props}>
      {tags.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {tags.map((tag) => (
            <Tag
              key={tag}
              icon={<Cross aria-hidden />}
              label={text('tags.remove', { tag })}
              disabled={disabled}
              onClick={() => save(tags.filter((other) => other !== tag))}
            >
              {tag}
            </Tag>
          ))}
        </Flex>
      )}
      {disabled && tags.length === 0 && <Typography textColor="neutral600">—</Typography>}
      {!disabled && (
        <Box>
          <TextInput
            name={name}
            placeholder={text('tags.add')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={addOnKey}
            onBlur={add}
          />
        </Box>
      )}
    </FieldFrame>
  );
}
