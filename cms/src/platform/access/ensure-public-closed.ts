import type { Core } from '@strapi/strapi';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Anonymous visitors and site accounts may do nothing through Strapi's roles: at every start whatever was granted to
 * them is taken back. Our public routes are open by their own declaration and have their own checks.
 */
export async function ensurePublicClosed({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const roles: { id: number }[] = await strapi.db.query(ROLE).findMany({ select: ['id'] });
  const { count }: { count: number } = await strapi.db
    .query(PERMISSION)
    .deleteMany({ where: { role: { id: { $in: roles.map(({ id }) => id) } } } });
  if (count > 0) strapi.log.info(`Public access: ${count} permissions taken back`);
  await closeRegistration(strapi);
}

async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = recordOf(await store.get({ key: 'advanced' }));
  if (advanced.allow_register !== false)
    await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
  const grant = recordOf(await store.get({ key: 'grant' }));
  const enabled = Object.values(grant).some((provider) => recordOf(provider).enabled === true);
  if (!enabled) return;
  const closed = Object.fromEntries(
    Object.entries(grant).map(([name, provider]) => [name, { ...recordOf(provider), enabled: false }]),
  );
  await store.set({ key: 'grant', value: closed });
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
