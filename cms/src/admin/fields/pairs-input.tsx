import { Box, Flex, IconButton, TextButton, TextInput } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useState } from 'react';
import { useText } from '../use-text';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { joinPairs, parsePairs, toText, type Pair } from './parse-stored';

/** Own fields as rows of name and value. */
export default function PairsInput(props: FieldProps<Record<string, unknown>>) {
  const { name, disabled = false, onChange } = props;
  const text = useText();
  // Rows live here as well: a row whose name is not typed yet has no place in what is stored.
  const [pairs, setPairs] = useState<Pair[]>(() => parsePairs(props.value));
  const save = (next: Pair[]) => {
    setPairs(next);
    onChange({ target: { name, type: 'json', value: joinPairs(next) } });
  };
  const change = (index: number, part: Partial<Pair>) =>
    save(pairs.map((pair, at) => (at === index ? { ...pair, ...part } : pair)));

  return (
    <FieldFrame {...props}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {pairs.map((pair, index) => (
          <Flex key={index} gap={2} alignItems="center">
            <Box flex="1">
              <TextInput
                aria-label={text('pairs.name')}
                placeholder={text('pairs.name')}
                value={pair.name}
                disabled={disabled}
                onChange={(event) => change(index, { name: event.currentTarget.value })}
              />
            </Box>
            <Box flex="2">
              <TextInput
                aria-label={text('pairs.value')}
                placeholder={text('pairs.value')}
                value={pair.value === '' ? '' : toText(pair.value)}
                disabled={disabled}
                onChange={(event) => change(index, { value: event.currentTarget.value })}
              />
            </Box>
            <IconButton
              label={text('pairs.remove')}
              disabled={disabled}
              onClick={() => save(pairs.filter((_, at) => at !== index))}
            >
              <Trash />
            </IconButton>
          </Flex>
        ))}
        {!disabled && (
          <TextButton startIcon={<Plus />} onClick={() => setPairs([...pairs, { name: '', value: '' }])}>
            {text('pairs.add')}
          </TextButton>
        )}
      </Flex>
    </FieldFrame>
  );
}
