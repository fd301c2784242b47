import { TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { formatMoney } from './format-money';

/** A price as people write it; stored in minor units beside the entry's currency. */
export default function MoneyView(props: FieldProps<string | number>) {
  const { locale } = useIntl();
  const { value: currency } = useField<string>('currency');
  const shown = formatMoney(props.value ?? null, { currency: currency ?? '', locale });
  return (
    <FieldFrame {...props}>
      <TextInput name={props.name} value={shown} readOnly disabled />
    </FieldFrame>
  );
}
