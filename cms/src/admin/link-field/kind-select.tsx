import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { LinkKind } from '../../link/link-target';
import { useText } from '../use-text';

export type KindSelectProps = {
  kinds: readonly LinkKind[];
  kind: LinkKind | null;
  disabled: boolean;
  /** null = no link at all. */
  onSelect: (kind: LinkKind | null) => void;
};

const nowhere = 'none';

/** What the link opens: chosen first, because it decides what is asked next. */
export function KindSelect({ kinds, kind, disabled, onSelect }: KindSelectProps) {
  const text = useText();
  return (
    <SingleSelect
      value={kind ?? nowhere}
      disabled={disabled}
      onChange={(value) => onSelect(kinds.find((name) => name === value) ?? null)}
    >
      <SingleSelectOption value={nowhere}>{text('link.kind.none')}</SingleSelectOption>
      {kinds.map((name) => (
        <SingleSelectOption key={name} value={name}>
          {text(`link.kind.${name}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
