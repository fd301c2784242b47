import type { TestCms } from './cms';

export type RoleCode =
  'vitrina-editor' | 'vitrina-marketer' | 'vitrina-manager' | 'vitrina-analyst' | 'strapi-super-admin';
export type Staff = { id: number; email: string; password: string; token: string };

const PASSWORD = 'Staff-pass-0123456789';

/** Invites a person with one role and accepts the invitation, as the admin's pages do. */
export async function createStaff(
  cms: TestCms,
  role: RoleCode | (string & {}),
  email = `${role}-${Date.now()}@example.com`,
): Promise<Staff> {
  const roles = await cms.asOwner('/admin/roles');
  const found = roles.body.data.find(({ code }: { code: string }) => code === role);
  const invited = await cms.asOwner('/admin/users', { body: { email, firstname: role, roles: [found.id] } });
  const userInfo = { firstname: role, password: PASSWORD };
  const { registrationToken, id } = invited.body.data;
  const registered = await cms.request('/admin/register', { body: { registrationToken, userInfo } });
  if (registered.status !== 200) throw new Error(`Staff was not created: ${registered.status} ${registered.text}`);
  return { id, email, password: PASSWORD, token: String(registered.body.data.token) };
}
