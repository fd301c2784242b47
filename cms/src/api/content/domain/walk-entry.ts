import type { Schema } from '@strapi/strapi';
import { isRow, type ContentRow } from './content-row';

export type Attributes = Schema.ContentType['attributes'];
export type VisitedField = {
  path: (string | number)[];
  name: string;
  attribute: Attributes[string];
  value: unknown;
};
type ComponentAttributes = (uid: string) => Attributes;

/** Every field that has a value, components and their components included. */
export function walkEntry(
  data: ContentRow,
  {
    attributes,
    componentAttributes,
    path = [],
  }: { attributes: Attributes; componentAttributes: ComponentAttributes; path?: (string | number)[] },
): VisitedField[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = data[name];
    if (value === undefined || value === null) return [];
    const here = { path: [...path, name], name, attribute, value };
    if (attribute.type !== 'component') return [here];
    const nested = componentAttributes(attribute.component);
    const items = (Array.isArray(value) ? value : [value]).filter(isRow);
    const inside = items.flatMap((item, index) =>
      walkEntry(item, {
        attributes: nested,
        componentAttributes,
        path: [...here.path, ...(Array.isArray(value) ? [index] : [])],
      }),
    );
    return [here, ...inside];
  });
}
