/** Strapi's hook that lets us change the columns of a list before they are drawn. */
export const columnsHook = 'Admin/CM/pages/ListView/inject-column-in-table';
