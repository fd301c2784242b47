import type { Core } from '@strapi/strapi';

/**
 * Rights of our own beside Strapi's; routes name them in `admin::hasPermissions`. The owner has them all.
 * Listed in the role editor under "Vitrina".
 */
export const staffActions = {
  /** Take, close, reopen an application; mark it as spam. */
  handleApplications: 'api::vitrina.applications.handle',
  /** Take the list of applications out of the house. */
  exportApplications: 'api::vitrina.applications.export',
  /** Open clients' private files. */
  readFiles: 'api::vitrina.files.read',
  /** Join two records of one person, and take it back. The owner's, unless given to others in the role editor: it shows applications to an account. */
  mergeClients: 'api::vitrina.clients.merge',
  /** Numbers of the home page: how many, never who. */
  readNumbers: 'api::vitrina.numbers.read',
  /** Count everything anew from the records. */
  recountNumbers: 'api::vitrina.numbers.recount',
  /** Load, switch and export packs. */
  managePacks: 'api::vitrina.packs.manage',
} as const;

const NAMES: Record<keyof typeof staffActions, string> = {
  handleApplications: 'Take, close and reopen applications',
  exportApplications: 'Export applications as CSV',
  readFiles: "Open clients' files",
  mergeClients: 'Merge records of one client',
  readNumbers: 'See the numbers of the home page',
  recountNumbers: 'Count the numbers anew',
  managePacks: 'Load and export packs',
};

/** In `register()`: Strapi gives the owner every action known before its own bootstrap. */
export async function registerStaffActions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const actions = Object.entries(NAMES).map(([name, displayName]) => ({
    uid: staffActions[name as keyof typeof staffActions].replace(/^api::/, ''),
    displayName,
    section: 'settings',
    category: 'Vitrina',
    subCategory: 'Vitrina',
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
