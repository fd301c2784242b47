import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff, type Staff } from '../../../helpers/staff';

const APPLICATION = 'api::application.application';
const CLIENT = 'api::client.client';

describe.each(databases)('access on %s', (database) => {
  let cms: TestCms;
  beforeAll(async () => {
    cms = await startCms({ database });
  }, 120_000);
  afterAll(async () => {
    await cms.remove();
    await stopPostgres();
  });

  const staffRoles = async () => {
    const { body } = await cms.asOwner('/admin/roles');
    return body.data.map(({ code, name, usersCount }: Record<string, unknown>) => ({ code, name, usersCount }));
  };
  const tokens = async () => {
    const { body } = await cms.asOwner('/admin/api-tokens');
    return body.data.map(({ name, type }: Record<string, unknown>) => ({ name, type }));
  };

  it('has one owner who can sign in with the password of the environment', async () => {
    const { body } = await cms.asOwner('/admin/users');
    expect(body.data.results).toEqual([expect.objectContaining({ email: cms.admin.email, isActive: true })]);
  });

  it('has our roles and none of the samples', async () => {
    expect((await staffRoles()).map(({ code }: { code: string }) => code).sort()).toEqual([
      'strapi-super-admin',
      'vitrina-analyst',
      'vitrina-editor',
      'vitrina-manager',
      'vitrina-marketer',
    ]);
  });

  it('has the token of the bot and no all-powerful one', async () => {
    expect(await tokens()).toEqual([{ name: 'Vitrina bot', type: 'custom' }]);
  });

  it('speaks three languages, Russian first', async () => {
    const { body } = await cms.asOwner('/i18n/locales');
    expect(body.map(({ code, isDefault }: Record<string, unknown>) => [code, isDefault])).toEqual([
      ['ru', true],
      ['en', false],
      ['uz', false],
    ]);
  });

  it('keeps site registration and outside sign-in closed', async () => {
    const account = { username: 'mallory', email: 'mallory@example.com', password: 'Mallory-12345' };
    expect((await cms.request('/api/auth/local/register', { body: account })).status).toBe(401);
    expect((await cms.request('/api/connect/google')).status).toBe(401);
  });

  it('lets nobody register as the first owner', async () => {
    const body = { email: 'mallory@example.com', password: 'Mallory-12345', firstname: 'Mallory' };
    expect((await cms.request('/admin/register-admin', { body })).status).toBe(404);
  });

  it('lets nobody open data to everybody, not the owner either', async () => {
    const roles = await cms.asOwner('/users-permissions/roles');
    const { id } = roles.body.roles.find(({ type }: { type: string }) => type === 'public');
    const { body } = await cms.asOwner(`/users-permissions/roles/${id}`);
    body.role.permissions['api::screen'].controllers.screen.find.enabled = true;
    const refused = await cms.asOwner(`/users-permissions/roles/${id}`, { method: 'PUT', body: body.role });
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('CMS_READ_TOKEN');
    expect((await cms.request('/api/screens')).status).toBe(401);
  });

  it('starts again with the same roles and tokens', async () => {
    const before = [await staffRoles(), await tokens()];
    cms = await cms.restart();
    expect([await staffRoles(), await tokens()]).toEqual(before);
  }, 60_000);

  it('replaces the token of the bot when the environment has another', async () => {
    const next = 'another-bot-token-0123456789abcdef0123456789abcdef';
    cms = await cms.restart({ CMS_API_TOKEN: next });
    const status = async (token: string) => (await cms.request('/api/bot/content', { token })).status;
    expect([await status(next), await status(cms.apiToken)]).toEqual([200, 401]);
    expect(await tokens()).toHaveLength(1);
    cms = await cms.restart({ CMS_API_TOKEN: cms.apiToken });
  }, 60_000);

  describe('roles', () => {
    const staff = {} as Record<'editor' | 'marketer' | 'manager' | 'analyst', Staff>;
    beforeAll(async () => {
      for (const role of ['editor', 'marketer', 'manager', 'analyst'] as const) {
        staff[role] = await createStaff(cms, `vitrina-${role}`);
      }
    }, 60_000);

    const listStatus = async (who: keyof typeof staff, uid: string) =>
      (await cms.request(`/content-manager/collection-types/${uid}`, { token: staff[who].token })).status;

    it.each([
      ['editor', 'api::screen.screen', 200],
      ['editor', 'api::promo-code.promo-code', 200],
      ['editor', APPLICATION, 403],
      ['editor', CLIENT, 403],
      ['marketer', 'api::sales-scenario.sales-scenario', 200],
      ['marketer', 'api::delivery.delivery', 200],
      ['marketer', CLIENT, 403],
      ['manager', APPLICATION, 200],
      ['manager', CLIENT, 403],
      ['manager', 'api::screen.screen', 403],
      ['manager', 'api::delivery.delivery', 403],
      ['analyst', 'api::screen.screen', 200],
      ['analyst', APPLICATION, 200],
      ['analyst', 'api::history.history', 403],
    ] as const)('%s listing %s is answered %i', async (who, uid, status) => {
      expect(await listStatus(who, uid)).toBe(status);
    });

    it('lets an editor write and publish a screen in every language', async () => {
      const token = staff.editor.token;
      for (const locale of ['ru', 'en', 'uz']) {
        const body = { key: `role-test-${locale}`, title: 'Title' };
        const path = '/content-manager/collection-types/api::screen.screen/actions/publish';
        expect((await cms.request(`${path}?locale=${locale}`, { token, body })).status).toBe(200);
      }
    });

    it('hides persons from an analyst', async () => {
      const { body } = await cms.request('/admin/users/me/permissions', { token: staff.analyst.token });
      const [rule] = body.data.filter(({ subject }: { subject: string }) => subject === APPLICATION);
      expect(rule).toMatchObject({ action: 'plugin::content-manager.explorer.read' });
      expect(rule.properties.fields).toEqual(expect.arrayContaining(['number', 'state', 'package']));
      expect(rule.properties.fields).not.toEqual(expect.arrayContaining(['phone']));
      expect(rule.properties.fields.filter((field: string) => /phone|Name$|answers|notes/.test(field))).toEqual([
        'packageName',
        'holderName',
      ]);
    });

    it.each(['editor', 'marketer', 'manager', 'analyst'] as const)(
      'gives %s no right to make or delete records',
      async (who) => {
        const { body } = await cms.request('/admin/users/me/permissions', { token: staff[who].token });
        const ways = body.data
          .filter(({ subject }: { subject: string | null }) =>
            /application|client|event|delivery|dialog|history/.test(subject ?? ''),
          )
          .map(({ action }: { action: string }) => action.split('.').pop());
        expect(ways).not.toEqual(expect.arrayContaining(['create']));
        expect(ways).not.toEqual(expect.arrayContaining(['delete']));
      },
    );

    it('limits the owner to the short list as well', async () => {
      const { body } = await cms.asOwner('/admin/users/me/permissions');
      const of = (uid: string) => body.data.filter(({ subject }: { subject: string }) => subject === uid);
      expect(
        of(APPLICATION)
          .map(({ action }: { action: string }) => action.split('.').pop())
          .sort(),
      ).toEqual(['read', 'update']);
      const update = of(CLIENT).find(({ action }: { action: string }) => action.endsWith('.update'));
      expect([...update.properties.fields].sort()).toEqual(['customFields', 'name', 'notes', 'stage', 'tags']);
    });
  });
});
