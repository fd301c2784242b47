/** A row of `admin::permission`, as Strapi's role service takes it. */
export type Permission = {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
};

const EXPLORER = 'plugin::content-manager.explorer';

/** The Content Manager's five rights over one type. */
export const explorer = {
  create: `${EXPLORER}.create`,
  read: `${EXPLORER}.read`,
  update: `${EXPLORER}.update`,
  delete: `${EXPLORER}.delete`,
  publish: `${EXPLORER}.publish`,
} as const;
