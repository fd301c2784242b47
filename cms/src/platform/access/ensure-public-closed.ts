import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { staffSentence } from '../../shared/staff-sentence';

const PERMISSION = 'plugin::users-permissions.permission';

const refusal = {
  ru: 'Открыть данные всем нельзя. Для сайта есть ключ только на чтение: CMS_READ_TOKEN.',
  en: 'Data cannot be opened to everybody. A site reads with a token of its own: CMS_READ_TOKEN.',
};

/**
 * Anonymous visitors and site accounts may do nothing through Strapi's roles: at every start whatever was granted to
 * them is taken back, and nothing is granted after it. Our public routes are open by their own declaration and have
 * their own checks.
 */
export async function ensurePublicClosed({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const granted: { id: number; action: string }[] = await strapi.db
    .query(PERMISSION)
    .findMany({ select: ['id', 'action'] });
  if (granted.length > 0) {
    await strapi.db.query(PERMISSION).deleteMany({ where: { id: { $in: granted.map(({ id }) => id) } } });
  }
  // Strapi grants its own sign-in routes anew each time; anything else was added by a person.
  const added = granted
    .map(({ action }) => action)
    .filter((action) => !action.startsWith('plugin::users-permissions.'));
  if (added.length > 0) strapi.log.warn(`Public access was taken back: ${[...new Set(added)].join(', ')}`);
  await closeRegistration(strapi);
  refuseGrants(strapi);
}

/** Strapi has granted its own routes before our bootstrap: whatever comes later is a person's doing. */
function refuseGrants(strapi: Core.Strapi): void {
  const refuse = () => {
    // Of all 403s Strapi shows only this one's words.
    throw new errors.PolicyError(staffSentence(strapi, refusal));
  };
  strapi.db.lifecycles.subscribe({ models: [PERMISSION], beforeCreate: refuse, beforeCreateMany: refuse });
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
