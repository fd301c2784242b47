import { type Installation, startInstallation } from '../helpers/installation';
import { openWebChat } from '../helpers/web-chat';

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation();
}, 120_000);
afterAll(() => installation.remove());

const uid = 'api::package.package';
const entries = `/content-manager/collection-types/${uid}`;

async function findPackage(key: string): Promise<string> {
  const { body } = await installation.cms.asOwner(`${entries}?filters[key][$eq]=${key}&pageSize=1`);
  return body.results[0].documentId;
}

async function openPackages() {
  const chat = await openWebChat(installation.bot.url);
  await chat.start();
  await chat.taps('Пакеты услуг');
  return chat;
}

describe('a package edited in the admin', () => {
  it('is shown by the running bot within two seconds of its publishing, its draft never', async () => {
    const id = await findPackage('basic');
    const before = await openPackages();
    await before.waitFor(() => JSON.stringify(before.shown('client')).includes('Базовый'), 'the package');

    const draft = await installation.cms.asOwner(`${entries}/${id}`, { method: 'PUT', body: { name: 'Стартовый' } });
    expect(draft.status).toBe(200);
    await new Promise((done) => setTimeout(done, 1_500));
    expect(JSON.stringify((await openAndLook()).shown('client'))).not.toContain('Стартовый');

    const published = await installation.cms.asOwner(`${entries}/${id}/actions/publish`, { method: 'POST', body: {} });
    expect(published.status).toBe(200);
    await new Promise((done) => setTimeout(done, 1_500));
    const after = await openPackages();
    await after.waitFor(() => JSON.stringify(after.shown('client')).includes('Стартовый'), 'the new name', 1_000);
  });
});

async function openAndLook() {
  const chat = await openPackages();
  await chat.waitFor(() => JSON.stringify(chat.shown('client')).includes('Продвинутый'), 'the list');
  return chat;
}

describe('the CMS is down', () => {
  it('does not keep the bot from starting with everything it showed before', async () => {
    await openAndLook();
    await new Promise((done) => setTimeout(done, 2_500));
    await installation.bot.stop();
    await installation.cms.stop();
    await installation.bot.start();
    await openAndLook();
  });
});
