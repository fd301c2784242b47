import type { Configuration, EditRow, WrittenLayout } from './stored-configuration';
import { toWrittenLayout } from './to-written-layout';
import type { TypeView } from './type-view';

export type BuildInput = {
  view: TypeView;
  current: Configuration;
  /** null = we have never written this type. */
  written: WrittenLayout | null;
  /** Field of a related entry shown as its name, by field: `{client: 'name'}`. */
  relationNames: Record<string, string>;
};

/**
 * The rule: names, hints and locks of fields always follow the files, because they are part of the product; the order,
 * widths, columns and sorting follow the files only until staff change them by "configure the view".
 */
export function buildConfiguration({ view, current, written, relationNames }: BuildInput): Configuration {
  const metadatas = buildMetadatas(view, { current, relationNames });
  if (written && isArrangedByStaff(current, written)) return { ...current, metadatas };
  const ours = toWrittenLayout(view);
  return {
    ...current,
    metadatas,
    settings: { ...current.settings, ...ours.settings },
    layouts: { ...current.layouts, list: hasList(view) ? ours.list : current.layouts.list, edit: ours.edit },
  };
}

/** Components and single types are never listed; Strapi fills their unused columns by itself. */
function hasList(view: TypeView): boolean {
  return view.list.length > 0;
}

function buildMetadatas(
  view: TypeView,
  { current, relationNames }: Pick<BuildInput, 'current' | 'relationNames'>,
): Configuration['metadatas'] {
  const known = Object.entries(view.fields).flatMap(([name, field]) => {
    const meta = current.metadatas[name];
    if (!meta) return [];
    const mainField = relationNames[name];
    const edit = {
      ...meta.edit,
      label: field.ru,
      description: field.hint,
      editable: isEditable(view, name),
      ...(mainField ? { mainField } : {}),
    };
    return [[name, { ...meta, edit, list: { ...meta.list, label: field.ru } }] as const];
  });
  return { ...current.metadatas, ...Object.fromEntries(known) };
}

/** Fields a pack marks its entries with are never typed by hand. */
export function isEditable(view: TypeView, name: string): boolean {
  if (name === 'pack' || name === 'packHash') return false;
  return view.editable ? view.editable.includes(name) : true;
}

function isArrangedByStaff(current: Configuration, written: WrittenLayout): boolean {
  const known = new Set([...written.fields, 'id', 'createdAt', 'updatedAt']);
  const exists = (name: string) => name in current.metadatas;
  const now = {
    settings: Object.fromEntries(Object.keys(written.settings).map((name) => [name, current.settings[name]])),
    list: written.list.length === 0 ? [] : current.layouts.list.filter((name) => known.has(name)),
    edit: cells(current.layouts.edit, (name) => known.has(name)),
  };
  const then = { settings: written.settings, list: written.list.filter(exists), edit: cells(written.edit, exists) };
  return JSON.stringify(now) !== JSON.stringify(then);
}

/** Rows without the fields that came or went with an upgrade; an emptied row is no row. */
function cells(rows: readonly EditRow[], keep: (name: string) => boolean): { name: string; size: number }[][] {
  return rows
    .map((row) => row.filter(({ name }) => keep(name)).map(({ name, size }) => ({ name, size })))
    .filter((row) => row.length > 0);
}
