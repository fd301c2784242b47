import { Box, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useEffect, useState, type ReactNode } from 'react';
import { isLinkType, linkPlaces, type LinkKind, type LinkType } from '../../link/link-target';
import { useText } from '../use-text';
import { EntryPicker } from './entry-picker';
import { KindSelect } from './kind-select';
import { findFormError, joinLink, kindsOf, splitLink } from './link-parts';
import { useLinkOptions } from './use-link-options';

export type LinkInputProps = {
  name: string;
  value?: string | null;
  attribute: { options?: unknown };
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  onChange: (change: { target: { name: string; type: 'string'; value: string | null } }) => void;
};

/** Input of the custom field `global::link`: what to open first, then which one. */
export default function LinkInput(props: LinkInputProps) {
  const { name, attribute, disabled = false, onChange } = props;
  const value = props.value ?? '';
  const text = useText();
  const kinds = kindsOf(attribute.options);
  const parts = splitLink(value);
  // A kind chosen before its entry is no value yet and lives here only.
  const [chosenKind, setChosenKind] = useState<LinkKind | null>(null);
  const onlyKind = kinds.length === 1 ? (kinds[0] ?? null) : null;
  const kind = parts.kind ?? chosenKind ?? onlyKind;
  const [isMissing, setMissing] = useState(false);

  const save = (next: string | null) => onChange({ target: { name, type: 'string', value: next } });
  const chooseKind = (next: LinkKind | null) => {
    setChosenKind(next);
    if (next !== parts.kind) save(null);
  };
  const formError = findFormError(value) ?? (value !== '' && isMissing ? 'link.error.missing' : null);

  return (
    <Field.Root
      name={name}
      hint={props.hint}
      error={props.error ?? (formError && text(formError)) ?? undefined}
      required={props.required}
    >
      <Field.Label action={props.labelAction}>{props.label}</Field.Label>
      <Flex gap={2} alignItems="flex-start" wrap="wrap">
        {!onlyKind && (
          <Box minWidth="17rem" flex="0 1 18rem">
            <KindSelect kinds={kinds} kind={kind} disabled={disabled} onSelect={chooseKind} />
          </Box>
        )}
        {kind && (
          <Box minWidth="20rem" flex="1 1 24rem">
            <TargetInput
              kind={kind}
              rest={parts.rest}
              disabled={disabled}
              onMissing={setMissing}
              onChange={(rest) => {
                setChosenKind(kind);
                save(joinLink(kind, rest));
              }}
            />
          </Box>
        )}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

type TargetInputProps = {
  kind: LinkKind;
  rest: string;
  disabled: boolean;
  onMissing: (isMissing: boolean) => void;
  onChange: (rest: string) => void;
};

function TargetInput({ kind, rest, disabled, onMissing, onChange }: TargetInputProps) {
  const text = useText();
  if (isLinkType(kind)) {
    return <EntryInput key={kind} {...{ type: kind, selectedKey: rest, disabled, onMissing, onChange }} />;
  }
  if (kind === 'action') {
    return (
      <SingleSelect
        aria-label={text('link.kind.action')}
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
      aria-label={text('link.address')}
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
  return <EntryPicker {...{ type, selectedKey, found, disabled }} onSearch={setSearch} onSelect={onChange} />;
}
