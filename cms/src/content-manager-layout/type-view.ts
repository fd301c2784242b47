/**
 * How staff see a content type or a component in the admin: names, labels, hints, order of fields, list columns.
 * One file per type in `types/` and `components/`; read by the bootstrap step and by the admin's translations.
 */

export type Names = { ru: string; en: string };

/** Strapi prints hints in one language, so a hint is Russian only. */
export type FieldView = Names & { hint: string };

export type TypeView = {
  uid: string;
  isComponent: boolean;
  /** As in the menu and in headings. The Russian one equals `info.displayName` of the schema. */
  name: Names;
  fields: Record<string, FieldView>;
  /** Fields staff may change; the others are shown locked. `all` but `pack` when missing. */
  editable?: string[];
  /** Rows of the edit view, each `field:width field:width`, widths in twelfths. */
  edit: string[];
  /** Columns of the list; empty for components and single types. */
  list: string[];
  /** The field an entry is called by in lists, links and breadcrumbs. */
  mainField: string;
  sort?: { by: string; order: 'ASC' | 'DESC' };
  pageSize?: 10 | 20 | 50 | 100;
};

/** `field('Название', 'Name', 'Подсказка')` */
export function field(ru: string, en: string, hint: string): FieldView {
  return { ru, en, hint };
}
