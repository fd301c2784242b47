import { isLink } from './check-entry';
import type { Attributes } from './walk-entry';

/** Where a type can hold links, as names of fields from the entry down: `['form']`, `['buttons', 'target']`. */
export function linkPaths(attributes: Attributes, componentAttributes: (uid: string) => Attributes): string[][] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    if (isLink(attribute)) return [[name]];
    if (attribute.type !== 'component') return [];
    return linkPaths(componentAttributes(attribute.component), componentAttributes).map((path) => [name, ...path]);
  });
}
