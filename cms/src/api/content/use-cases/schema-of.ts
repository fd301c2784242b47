import type { Core, UID } from '@strapi/strapi';
import type { Attributes } from '../domain/walk-entry';

export type EntrySchema = { attributes: Attributes; componentAttributes(uid: string): Attributes };

export function schemaOf(strapi: Core.Strapi, uid: string): EntrySchema {
  return {
    attributes: strapi.contentType(uid as UID.ContentType).attributes as Attributes,
    componentAttributes: (component) => (strapi.components[component as UID.Component]?.attributes ?? {}) as Attributes,
  };
}

/** Components with their components, and the entry's own pictures: all that is checked. */
export function checkedPopulate({ attributes, componentAttributes }: EntrySchema): Record<string, unknown> {
  const media = Object.entries(attributes).flatMap(([name, { type }]) =>
    type === 'media' ? [[name, { select: ['id'] }]] : [],
  );
  return { ...componentPopulate(attributes, componentAttributes), ...Object.fromEntries(media) };
}

function componentPopulate(attributes: Attributes, nested: (uid: string) => Attributes): Record<string, unknown> {
  const components = Object.entries(attributes).flatMap(([name, attribute]) =>
    attribute.type === 'component'
      ? [[name, { populate: componentPopulate(nested(attribute.component), nested) }]]
      : [],
  );
  return Object.fromEntries(components);
}
