import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { FieldProps } from './field-props';

type FieldFrameProps = Pick<FieldProps<unknown>, 'name' | 'label' | 'labelAction' | 'hint' | 'error' | 'required'> & {
  children: ReactNode;
};

/** Label above, hint and error below, as around Strapi's own inputs. */
export function FieldFrame({ children, label, labelAction, ...root }: FieldFrameProps) {
  const { name, hint, error, required } = root;
  return (
    <Field.Root name={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
