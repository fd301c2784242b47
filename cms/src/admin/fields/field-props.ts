import type { ReactNode } from 'react';

/** What Strapi hands to the input of a custom field. */
export type FieldProps<Value> = {
  name: string;
  value?: Value | null;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  onChange: (change: { target: { name: string; type: string; value: Value | null } }) => void;
};
