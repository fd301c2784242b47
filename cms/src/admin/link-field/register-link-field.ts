import { Link } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

/** Admin half of the custom field `global::link`; its server half is `src/link/register-link-field`. */
export function registerLinkField(app: StrapiApp): void {
  app.customFields.register({
    name: 'link',
    type: 'string',
    icon: Link,
    intlLabel: { id: 'vitrina.link.label', defaultMessage: 'Link' },
    intlDescription: { id: 'vitrina.link.description', defaultMessage: 'A link to an entry or a page' },
    components: { Input: loadInput },
  });
}

/** Strapi types an input as a component without properties and gives it those of `LinkInputProps`. */
async function loadInput(): Promise<{ default: ComponentType }> {
  const { default: LinkInput } = await import('./link-input');
  return { default: LinkInput as ComponentType };
}
