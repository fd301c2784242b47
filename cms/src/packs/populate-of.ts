import type { Field } from '@vitrina/database';

export type Populate = { [attribute: string]: true | { populate: Populate } };

/** What must be read along with an entry to write it as a pack. */
export function populateOf(fields: readonly Field[]): Populate {
  const populate: Populate = {};
  for (const field of fields) {
    if (field.kind === 'media' || field.kind === 'texts') populate[field.name] = true;
    if (field.kind !== 'items') continue;
    const inner = populateOf(field.fields);
    populate[field.name] = Object.keys(inner).length > 0 ? { populate: inner } : true;
  }
  return populate;
}
