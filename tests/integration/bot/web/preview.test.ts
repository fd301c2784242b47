import { setTimeout as sleep } from 'node:timers/promises';
import { signPreview, type PreviewClaim } from '@vitrina/config';
import { startBot, type TestBot } from '../../../helpers/bot';
import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { sendRequest } from '../../../helpers/http';
import { openWebChat } from '../../../helpers/web-chat';

let cms: FakeCms;
let bot: TestBot;

beforeAll(async () => {
  cms = await startFakeCms();
  bot = await startBot({ cms });
});
afterAll(async () => {
  await bot.remove();
  await cms.stop();
});

const screen = (text: string) => ({
  title: 'Акция',
  text: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
  media: null,
  list: 'none',
  buttons: [{ key: 'all', label: 'Все пакеты', target: 'action:packages', sameRow: false }],
});
const save = (stamp: string, text: string) => {
  cms.drafts = { stamp, changed: [{ type: 'screen', key: 'sale', locale: 'ru', data: screen(text) }] };
};
const link = (own: Partial<PreviewClaim> = {}, at = new Date()) =>
  signPreview(
    { staff: 'admin:1', type: 'screen', key: 'sale', locale: 'ru', version: 'draft', ...own },
    { apiToken: cms.token, now: at },
  );
const open = (preview = link()) => openWebChat(bot.url, { mode: 'preview', preview, locale: 'ru' });
const stampOf = async ({ id, secret }: { id: string; secret: string }) =>
  (await sendRequest(`${bot.url}/chat/sessions/${id}/preview`, { token: secret })).body.data?.stamp;

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 2_000; !(await isTrue()); await sleep(100)) {
    if (Date.now() > end) throw new Error('Nothing new within two seconds');
  }
}

describe('a preview', () => {
  it('opens the draft itself, which no live chat has', async () => {
    save('first', 'Скидка для {{ client.name }}');
    const chat = await open();
    await chat.post({ type: 'start', name: 'Анна' });
    await chat.sees(/Скидка для Анна/);
    const simulator = await openWebChat(bot.url);
    await simulator.post({ type: 'tap', action: '1|screen|sale' });
    await simulator.waitFor(() => simulator.toasts.length > 0, 'toast');
    expect(simulator.shown('client').some(({ text }) => text.includes('Скидка'))).toBe(false);
  });

  it('names another state after a saving, and plays it', async () => {
    save('second', 'Было');
    const chat = await open();
    // Drafts of a moment ago are played for a moment more.
    await until(async () => (await stampOf(chat)).startsWith('second'));
    await chat.start();
    await chat.sees(/Было/);
    const before = await stampOf(chat);
    save('third', 'Стало');
    await until(async () => (await stampOf(chat)) !== before);
    await chat.start();
    await chat.sees(/Стало/);
  });

  it('plays what is published when that is asked for', async () => {
    save('fourth', 'Черновик');
    const chat = await open(link({ version: 'published' }));
    await chat.start();
    await chat.waitFor(() => chat.toasts.length + chat.shown('client').length > 0, 'an answer');
    expect(chat.shown('client').some(({ text }) => text.includes('Черновик'))).toBe(false);
  });

  it('goes through a form to its end and leaves no trace in the CMS', async () => {
    const before = cms.requests.filter((request) => request.startsWith('POST /api/bot/applications')).length;
    const chat = await open(link({ type: 'package', key: 'advanced' }));
    await chat.start();
    await chat.taps('Хочу этот');
    await chat.sees(/Как к вам обращаться/);
    await chat.says('Анна');
    await chat.sees(/Ваш телефон/);
    await chat.says('8 (900) 000-00-07');
    await chat.taps('Отправить');
    await chat.sees(/A-0000-000000/);
    const after = cms.requests.filter((request) => request.startsWith('POST /api/bot/applications')).length;
    expect(after).toBe(before);
    expect(JSON.stringify(cms.records)).not.toContain(chat.id);
  });

  it('has no managers’ side', async () => {
    const chat = await open();
    const { status } = await chat.post({ side: 'managers', type: 'text', text: 'Беру' });
    expect(status).toBe(403);
  });

  it.each([
    ['an old link', () => link({}, new Date(Date.now() - 16 * 60_000))],
    ['a forged signature', () => ({ ...link(), signature: link({ key: 'other' }).signature })],
    ['another entry under the same signature', () => ({ ...link(), claim: link({ key: 'other' }).claim })],
  ])('is not opened by %s', async (_, forged) => {
    const { status } = await sendRequest(`${bot.url}/chat/sessions`, { body: { mode: 'preview', preview: forged() } });
    expect(status).toBe(403);
  });

  it('tells nothing of drafts to a session that is none', async () => {
    const chat = await openWebChat(bot.url);
    const { status } = await sendRequest(`${bot.url}/chat/sessions/${chat.id}/preview`, { token: chat.secret });
    expect(status).toBe(404);
  });
});
