import { Hashtag, List, ListPlus, PriceTag } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

/** Strapi types an input as a component without properties and gives it those of `FieldProps`. */
type AnyInput = { default: ComponentType };
const load = (module: Promise<{ default: unknown }>) => module as Promise<AnyInput>;

/** Admin half of the fields whose server half is `src/custom-fields/register-custom-fields`. */
const fields = [
  { name: 'tags', type: 'json', icon: Hashtag, Input: () => load(import('./tags-input')) },
  { name: 'pairs', type: 'json', icon: ListPlus, Input: () => load(import('./pairs-input')) },
  { name: 'record', type: 'json', icon: List, Input: () => load(import('./record-view')) },
  { name: 'money', type: 'biginteger', icon: PriceTag, Input: () => load(import('./money-view')) },
] as const;

export function registerFields(app: StrapiApp): void {
  for (const { name, type, icon, Input } of fields) {
    const intlLabel = { id: `vitrina.field.${name}`, defaultMessage: name };
    app.customFields.register({ name, type, icon, intlLabel, intlDescription: intlLabel, components: { Input } });
  }
}
