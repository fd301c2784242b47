import { SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { isLinkType, linkPlaces, type LinkKind, type LinkType } from '../../link/link-target';
import { useText } from '../use-text';
import { EntryPicker } from './entry-picker';
import { useLinkOptions } from './use-link-options';

export type TargetInputProps = {
  kind: LinkKind;
  /** What stands after the kind: a key, a place, an address. */
  rest: string;
  disabled: boolean;
  onMissing: (isMissing: boolean) => void;
  onChange: (rest: string) => void;
};

/** Which entry, place or address the link leads to. */
export function TargetInput({ kind, rest, disabled, onMissing, onChange }: TargetInputProps) {
  const text = useText();
  if (isLinkType(kind)) {
    return <EntryInput key={kind} {...{ type: kind, selectedKey: rest, disabled, onMissing, onChange }} />;
  }
  if (kind === 'action') {
    return (
      <SingleSelect
        placeholder={text('link.choose')}
        value={rest}
        disabled={disabled}
        onChange={(place) => onChange(String(place))}
      >
        {linkPlaces.map((place) => (
          <SingleSelectOption key={place} value={place}>
            {text(`link.place.${place}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    );
  }
  return (
    <TextInput
      type="url"
      placeholder="https://"
      value={rest}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type EntryInputProps = Omit<TargetInputProps, 'kind' | 'rest'> & { type: LinkType; selectedKey: string };

function EntryInput({ type, selectedKey, disabled, onMissing, onChange }: EntryInputProps) {
  const [search, setSearch] = useState('');
  const found = useLinkOptions({ type, search, selectedKey });
  const isKnown = selectedKey === '' || found.options.some(({ key }) => key === selectedKey);
  const isMissing = found.phase === 'ready' && !isKnown;
  useEffect(() => {
    onMissing(isMissing);
    return () => onMissing(false);
  }, [onMissing, isMissing]);
  return <EntryPicker {...{ selectedKey, found, disabled }} onSearch={setSearch} onSelect={onChange} />;
}
