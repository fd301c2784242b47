import { applicationForm, buildSubmit } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { startCms, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

const APPLICATION = 'api::application.application';
const PROMO_CODE = 'api::promo-code.promo-code';

describe('what the Content Manager is asked wrongly', () => {
  let cms: TestCms;
  let applicationId: string;
  let promoCodeId: string;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    cms = await startCms();
    const editor = contentEditor(cms);
    await editor.published('api::form.form', applicationForm);
    await cms.asBot('/api/bot/applications', { body: { data: buildSubmit({ package: null }) } });
    const { body } = await cms.asOwner(`/content-manager/collection-types/${APPLICATION}`);
    applicationId = body.results[0].documentId;
    promoCodeId = (await editor.create(PROMO_CODE, { code: 'SPRING' })).id;
    for (const role of ['editor', 'manager', 'analyst'] as const) {
      tokens[role] = (await createStaff(cms, `vitrina-${role}`)).token;
    }
    tokens.owner = await cms.login();
  }, 120_000);
  afterAll(() => cms.remove());

  const ask = async (who: string, { method = 'GET', path }: { method?: string; path: string }) => {
    const body = method === 'GET' ? {} : { body: { number: 'A-2026-999999', notes: 'вместе' } };
    return (await cms.request(`/content-manager/${path}`, { method, token: tokens[who], ...body })).status;
  };

  it('refuses to discard the draft of what has no drafts', async () => {
    const discard = (uid: string, id: string) => ({
      method: 'POST',
      path: `collection-types/${uid}/${id}/actions/discard`,
    });
    expect(await ask('owner', discard(APPLICATION, applicationId))).toBe(400);
    expect(await ask('manager', discard(APPLICATION, applicationId))).toBe(400);
    expect(await ask('analyst', discard(APPLICATION, applicationId))).toBe(403);
    expect(await ask('editor', discard(PROMO_CODE, promoCodeId))).toBe(400);
  });

  it('keeps discarding the draft of content', async () => {
    const faq = { key: 'discarded', question: 'Вопрос?', answer: 'Ответ.' };
    const { id, status } = await contentEditor(cms).published('api::faq.faq', faq);
    expect(status).toBe(200);
    const path = `collection-types/api::faq.faq/${id}/actions/discard?locale=ru`;
    expect(await ask('editor', { method: 'POST', path })).toBe(200);
  });

  it('refuses relations a role may not read', async () => {
    for (const who of ['manager', 'analyst', 'editor']) {
      expect(await ask(who, { path: `relations/${APPLICATION}/client` })).toBe(403);
      expect(await ask(who, { path: `relations/${APPLICATION}/${applicationId}/client` })).toBe(403);
    }
    expect(await ask('owner', { path: `relations/${APPLICATION}/client` })).toBe(200);
    expect(await ask('owner', { path: `relations/${APPLICATION}/${applicationId}/client` })).toBe(200);
  });

  it('has no page of a single type for records there are many of', async () => {
    const path = `single-types/${APPLICATION}`;
    for (const who of ['owner', 'manager']) {
      expect(await ask(who, { path })).toBe(404);
      expect(await ask(who, { method: 'PUT', path })).toBe(404);
      expect(await ask(who, { method: 'POST', path: `${path}/actions/discard` })).toBe(404);
    }
    expect(await ask('owner', { path: 'single-types/api::bot-profile.bot-profile?locale=ru' })).not.toBe(500);
    expect(await ask('editor', { method: 'PUT', path: 'single-types/api::site-settings.site-settings' })).not.toBe(404);
  });
});
