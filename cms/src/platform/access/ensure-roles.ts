import type { Core } from '@strapi/strapi';
import { buildRoles, limitOwner, type Role } from './roles';
import type { Permission } from './permission';

const STRAPI_ROLES = ['strapi-editor', 'strapi-author'];

/** In `register()`: Strapi gives the owner every right at each start; those over records of what happened are left out. */
export function registerOwnerLimits({ strapi }: { strapi: Core.Strapi }): void {
  strapi
    .service('admin::role')
    .hooks.willResetSuperAdminPermissions.register((permissions: Permission[]) => limitOwner(permissions));
}

/**
 * Our four roles exist and have exactly their rights, at every start: a new type or field is covered, a right added by
 * hand is gone. Whoever needs another mix makes a role of his own; those are left alone.
 */
export async function ensureRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await removeStrapiRoles(strapi);
  await nameOwner(strapi);
  for (const role of buildRoles(strapi)) await ensureRole(strapi, role);
}

async function ensureRole(strapi: Core.Strapi, { code, name, description, permissions }: Role): Promise<void> {
  const roles = strapi.service('admin::role');
  const existing: { id: number } | null = await roles.findOne({ code });
  const { id }: { id: number } = existing ?? (await roles.create({ code, name, description }));
  await roles.assignPermissions(id, permissions);
}

/** Strapi's samples may read and write everything; they go unless somebody was given one. */
async function removeStrapiRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role');
  for (const code of STRAPI_ROLES) {
    const role: { id: number } | null = await roles.findOne({ code });
    if (!role) continue;
    const users: number = await roles.getUsersCount(role.id);
    if (users === 0) await roles.deleteByIds([role.id]);
  }
}

/** Once: afterwards the name is the owner's to choose. */
async function nameOwner(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role');
  const owner: { id: number; name: string } | null = await roles.getSuperAdmin();
  if (owner?.name !== 'Super Admin') return;
  await roles.update(
    { id: owner.id },
    { name: 'Владелец', description: 'Owner: everything, settings and staff included' },
  );
}
