import type { StrapiApp } from '@strapi/strapi/admin';
import { isOperational } from '../../shared/operational-types';

type Permission = { action: string; subject?: string | null };

/** Records of what happened are written by the system: nobody makes, copies, publishes or deletes one by hand. */
const impossibleOnRecords = ['create', 'clone', 'delete', 'publish'].map(
  (right) => `plugin::content-manager.explorer.${right}`,
);
/** Pages that do nothing on a running product: types are changed in code, plugins are installed by an engineer. */
const unusedPages = ['plugin::content-type-builder.read', 'admin::marketplace.read'];

/**
 * Hides buttons and pages from the owner too, who has every right in Strapi's eyes. Only looks: the server refuses
 * these acts by itself.
 */
export function hideImpossibleActions(app: StrapiApp): void {
  app.addRBACMiddleware(() => (next) => (permissions) => next(permissions.filter(isPossible)));
}

export function isPossible({ action, subject }: Permission): boolean {
  if (unusedPages.includes(action)) return false;
  return !(subject && isOperational(subject) && impossibleOnRecords.includes(action));
}
