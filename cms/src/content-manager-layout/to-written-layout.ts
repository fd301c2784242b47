import type { WrittenLayout } from './stored-configuration';
import type { TypeView } from './type-view';

/** A view's layout in the Content Manager's own terms. */
export function toWrittenLayout(view: TypeView): WrittenLayout {
  return {
    settings: toSettings(view),
    list: view.list,
    edit: view.edit.map(parseRow),
    fields: Object.keys(view.fields),
  };
}

function toSettings(view: TypeView): WrittenLayout['settings'] {
  const sort: WrittenLayout['settings'] = view.sort
    ? { defaultSortBy: view.sort.by, defaultSortOrder: view.sort.order }
    : {};
  const pageSize: WrittenLayout['settings'] = view.pageSize ? { pageSize: view.pageSize } : {};
  return { mainField: view.mainField, ...sort, ...pageSize };
}

/** `'title:8 key:4'` → two cells. */
function parseRow(row: string): { name: string; size: number }[] {
  return row.split(' ').map((cell) => {
    const [name = '', size = ''] = cell.split(':');
    return { name, size: Number(size) };
  });
}
