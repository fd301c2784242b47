import { z } from 'zod';

/**
 * What the Content Manager keeps per type in the core store (`plugin_content_manager_configuration_…`), as far as we
 * touch it; everything else passes through unchanged.
 */
const rowSchema = z.array(z.looseObject({ name: z.string(), size: z.number() }));

export const configurationSchema = z.looseObject({
  uid: z.string(),
  settings: z.looseObject({}),
  metadatas: z.record(
    z.string(),
    z.looseObject({ edit: z.looseObject({ mainField: z.unknown().optional() }), list: z.looseObject({}) }),
  ),
  layouts: z.looseObject({ list: z.array(z.string()), edit: z.array(rowSchema) }),
});
export type Configuration = z.infer<typeof configurationSchema>;
export type EditRow = z.infer<typeof rowSchema>;

/** What we wrote last time: the only way to tell our own layout from one staff have arranged. */
export const writtenLayoutSchema = z.object({
  settings: z.record(z.string(), z.union([z.string(), z.number()])),
  list: z.array(z.string()),
  edit: z.array(z.array(z.object({ name: z.string(), size: z.number() }))),
  /** Fields the type had then: one that came later was placed by Strapi, not by staff. */
  fields: z.array(z.string()),
});
export type WrittenLayout = z.infer<typeof writtenLayoutSchema>;
