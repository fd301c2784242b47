import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

const PACKAGE = '/content-manager/content-types/api::package.package/configuration';
const BUTTON = '/content-manager/components/bot.button/configuration';
type Metadata = { edit: object; list: { mainField?: unknown } };
/** As the settings page sends it: what an entry's author is called by is not its business. */
const sendable = ({ edit, list: { mainField: _, ...list } }: Metadata) => ({ edit, list });

const types = ['package', 'form', 'application', 'client', 'delivery', 'bot-profile'];

afterAll(() => stopPostgres());

describe.each(databases)('the Content Manager on %s', (database) => {
  let cms: TestCms;

  beforeAll(async () => {
    cms = await startCms({ database });
  }, 180_000);
  afterAll(() => cms.remove());

  const configuration = async (name: string) => {
    const { body } = await cms.asOwner(`/content-manager/content-types/api::${name}.${name}/configuration`);
    return body.data.contentType;
  };
  const component = async () => (await cms.asOwner(BUTTON)).body.data.component;

  it('has our labels, hints, locks and layout after the first start', async () => {
    const { settings, metadatas, layouts } = await configuration('application');
    expect(settings).toMatchObject({ mainField: 'number', defaultSortBy: 'submittedAt', defaultSortOrder: 'DESC' });
    expect(metadatas.number.edit).toMatchObject({ label: 'Номер', editable: false });
    expect(metadatas.number.edit.description).toMatch(/^Присваивается/);
    expect(metadatas.assignee.edit).toMatchObject({ label: 'Ответственный', editable: true });
    expect(metadatas.client.edit.mainField).toBe('name');
    expect(layouts.list[0]).toBe('number');
    expect((await component()).layouts.edit).toEqual([
      [{ name: 'label', size: 8 }, { name: 'key', size: 4 }],
      [{ name: 'target', size: 8 }, { name: 'sameRow', size: 4 }],
    ]); // prettier-ignore
  });

  it('shows neither the marks of packs nor end users of Strapi', async () => {
    const { metadatas, layouts } = await configuration('package');
    expect(layouts.edit.flat().map(({ name }: { name: string }) => name)).not.toContain('packHash');
    expect(metadatas.pack.edit.editable).toBe(false);
    const shown = await cms.asOwner('/content-manager/content-types');
    const users = shown.body.data.find(({ uid }: { uid: string }) => uid === 'plugin::users-permissions.user');
    expect(users.isDisplayed).toBe(false);
  });

  it('keeps a layout staff arranged over a restart, and nothing else changes', async () => {
    const before = Object.fromEntries(await Promise.all(types.map(async (name) => [name, await configuration(name)])));
    const { settings, metadatas, layouts } = before.package;
    const hint = { ...metadatas.price, edit: { ...metadatas.price.edit, description: 'Другая подсказка' } };
    const own = Object.fromEntries(Object.entries<Metadata>(metadatas).map(([name, meta]) => [name, sendable(meta)]));
    const changed = { settings, metadatas: { ...own, price: hint }, layouts: { ...layouts, list: ['name', 'key'] } };
    expect((await cms.asOwner(PACKAGE, { method: 'PUT', body: changed })).status).toBe(200);

    cms = await cms.restart();

    const after = await configuration('package');
    expect(after.layouts.list).toEqual(['name', 'key']);
    expect(after.metadatas.price.edit.description).toBe(metadatas.price.edit.description);
    for (const name of types.slice(1)) {
      const { layouts: edited, settings: kept } = await configuration(name);
      expect({ edit: edited.edit, settings: kept }).toEqual({
        edit: before[name].layouts.edit,
        settings: before[name].settings,
      });
    }
  });
});
