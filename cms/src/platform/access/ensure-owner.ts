import type { Core } from '@strapi/strapi';
import { DomainError } from '../../shared/domain-error';
import { configOf } from '../cms-config';

/**
 * The first owner, from `ADMIN_EMAIL` and `ADMIN_PASSWORD`, when there is no administrator at all. Without a password
 * the CMS does not start: the admin's own registration page would make the first visitor the owner.
 */
export async function ensureOwner({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const users = strapi.service('admin::user');
  const hasAdmin: boolean = await users.exists();
  if (hasAdmin) return;
  const { adminEmail, adminPassword } = configOf(strapi).cms;
  if (!adminPassword) {
    throw new DomainError('OWNER_PASSWORD_MISSING', {
      message: 'There is no owner yet: set ADMIN_PASSWORD (and ADMIN_EMAIL) and start again.',
    });
  }
  await users.createFirstAdmin({
    email: adminEmail,
    password: adminPassword,
    firstname: 'Owner',
    preferedLanguage: 'ru',
  });
  strapi.log.info('The first owner was created');
}
