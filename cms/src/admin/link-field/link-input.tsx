import { Box, Field, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { LinkKind } from '../../link/link-target';
import type { FieldProps } from '../fields/field-props';
import { useText } from '../use-text';
import { KindSelect } from './kind-select';
import { LinkPart } from './link-part';
import { findFormError, joinLink, kindsOf, splitLink } from './link-parts';
import { TargetInput } from './target-input';

export type LinkInputProps = FieldProps<string> & { attribute: { options?: unknown } };

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
  const chooseTarget = (target: LinkKind, rest: string) => {
    setChosenKind(target);
    save(joinLink(target, rest));
  };
  const formError = findFormError(value) ?? (value !== '' && isMissing ? 'link.error.missing' : null);
  const error = props.error ?? (formError ? text(formError) : undefined);
  const target = kind && (
    <TargetInput
      {...{ kind, rest: parts.rest, disabled }}
      onMissing={setMissing}
      onChange={(rest) => chooseTarget(kind, rest)}
    />
  );

  return (
    <Field.Root name={name} hint={props.hint} error={error} required={props.required}>
      <Field.Label action={props.labelAction}>{props.label}</Field.Label>
      {onlyKind ? (
        target
      ) : (
        <Flex gap={2} alignItems="flex-start" wrap="wrap">
          <Box minWidth="17rem" flex="0 1 18rem">
            <LinkPart name={`${name}.kind`} label={text('link.kind')}>
              <KindSelect {...{ kinds, kind, disabled }} onSelect={chooseKind} />
            </LinkPart>
          </Box>
          {kind && (
            <Box minWidth="20rem" flex="1 1 24rem">
              <LinkPart name={`${name}.target`} label={text(`link.kind.${kind}`)}>
                {target}
              </LinkPart>
            </Box>
          )}
        </Flex>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
