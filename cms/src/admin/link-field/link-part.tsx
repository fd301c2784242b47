import { Field, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** One of several inputs under one visible label: it needs a name of its own for a screen reader. */
export function LinkPart({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <Field.Root name={name}>
      <VisuallyHidden>
        <Field.Label>{label}</Field.Label>
      </VisuallyHidden>
      {children}
    </Field.Root>
  );
}
