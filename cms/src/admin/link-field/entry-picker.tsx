import { Badge, Combobox, ComboboxOption, Flex, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { useText } from '../use-text';
import type { LinkOption, LinkOptions } from './use-link-options';

export type EntryPickerProps = {
  selectedKey: string;
  found: LinkOptions;
  disabled: boolean;
  onSearch: (text: string) => void;
  onSelect: (key: string) => void;
};

const stateVariants = {
  published: { background: 'success100', color: 'success700' },
  modified: { background: 'warning100', color: 'warning700' },
  draft: { background: 'secondary100', color: 'secondary700' },
} as const;

/**
 * A list searchable by title and key: typing filters, arrows and Enter choose, Escape closes. Opened, it starts from an
 * empty search, so that all entries are seen and not only the chosen one; closed, it shows the chosen one.
 */
export function EntryPicker({ selectedKey, found, disabled, onSearch, onSelect }: EntryPickerProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const options = withSelected(found, selectedKey);
  const selected = options.find(({ key }) => key === selectedKey);
  const selectedName = selected ? nameOf(selected) : '';

  const search = (words: string) => {
    setTyped(words);
    onSearch(words);
  };
  const open = (next: boolean) => {
    if (next && !isOpen) search('');
    setOpen(next);
  };
  // Strapi's box opens by itself for Latin letters only; the first letter typed into a closed one begins the search.
  const type = ({ nativeEvent, currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const first = nativeEvent instanceof InputEvent ? (nativeEvent.data ?? '') : '';
    search(isOpen ? currentTarget.value : first);
    setOpen(true);
  };

  return (
    <Combobox
      placeholder={selectedName || text('link.search')}
      autocomplete={{ type: 'list', filter: 'contains' }}
      open={isOpen}
      onOpenChange={open}
      value={selectedKey || undefined}
      textValue={isOpen ? typed : selectedName}
      onInputChange={type}
      // Leaving the box empty means "nothing else chosen", not "no link": only the cross takes the link away.
      onChange={(key) => key && onSelect(key)}
      onClear={() => onSelect('')}
      clearLabel={text('link.clear')}
      loading={found.phase === 'loading'}
      loadingMessage={text('link.loading')}
      noOptionsMessage={() => text(found.phase === 'failed' ? 'link.error.load' : 'link.empty')}
      disabled={disabled}
    >
      {options.map((option) => (
        <ComboboxOption key={option.key} value={option.key} textValue={nameOf(option)}>
          <OptionLine option={option} stateName={option.state && text(`link.state.${option.state}`)} />
        </ComboboxOption>
      ))}
    </Combobox>
  );
}

type ListedOption = Omit<LinkOption, 'state'> & { state?: LinkOption['state'] };

/** The chosen entry is always listed: the box would empty itself on leaving if its value had no option. */
function withSelected({ options }: LinkOptions, selectedKey: string): ListedOption[] {
  if (selectedKey === '' || options.some(({ key }) => key === selectedKey)) return options;
  return [{ key: selectedKey, title: selectedKey }, ...options];
}

function nameOf({ title, key }: ListedOption): string {
  return title === key ? key : `${title} · ${key}`;
}

function OptionLine({ option, stateName }: { option: ListedOption; stateName: string | undefined }) {
  return (
    <Flex justifyContent="space-between" gap={2}>
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        <Typography ellipsis>{option.title}</Typography>
        <Typography variant="pi" textColor="neutral600" ellipsis>
          {option.key}
        </Typography>
      </Flex>
      {option.state && (
        <Badge backgroundColor={stateVariants[option.state].background} textColor={stateVariants[option.state].color}>
          {stateName}
        </Badge>
      )}
    </Flex>
  );
}
