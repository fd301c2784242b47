import { agency } from '../../../fixtures/agency-content';
import { buildContent } from '../../../fixtures/build-content';
import { buildCardData, createFakeServices } from '../../../fixtures/fake-services';
import { openChat } from '../../../fixtures/open-chat';
import { deliveryRenderers } from '../../../../bot/src/features';
import { htmlToPlain } from '../../../../bot/src/text/html-to-plain';

const content = buildContent(agency());
const openDesk = (identity = 'telegram:7', services = createFakeServices()) =>
  openChat({
    content,
    services,
    chat: { key: 'telegram:-1001', side: 'managers', kind: 'group', recipient: '-1001' },
    person: { identity, name: 'Олег', username: null, languageCode: 'en' },
  });
const render = (payload: { kind: string }) =>
  deliveryRenderers.find(({ kind }) => kind === payload.kind)!.render(payload, content.view('ru'));

describe('manager desk', () => {
  it('takes, closes and reopens with a toast and the fresh card in place', async () => {
    const desk = openDesk();
    await desk.tapsAction('1|take|A-2026-000001');
    expect(desk.toasts()).toHaveLength(1);
    expect(desk.played()?.replies[1]?.kind).toBe('replace');
    expect(desk.text()).toContain('Олег');
    expect(desk.labels().join()).toContain('Закрыть');
    await desk.taps('Закрыть');
    await desk.taps('Открыть снова');
    expect(desk.labels().join()).toContain('Взять');
  });

  it('tells a late press who was first and shows the fresh card', async () => {
    const services = createFakeServices();
    services.managers.push('telegram:8');
    await openDesk('telegram:7', services).tapsAction('1|take|A-2026-000001');
    const second = openDesk('telegram:8', services);
    await second.tapsAction('1|take|A-2026-000001');
    expect(second.toasts()[0]).toContain('Олег');
    expect(second.messages()).toHaveLength(1);
  });

  it.each([
    ['a person who is no member', 'telegram:99', '1|take|A-2026-000001'],
    ['forged data', 'telegram:7', '1|take|A-1|x'],
    ['a client’s action', 'telegram:7', '1|menu'],
  ])('refuses %s', async (_, identity, action) => {
    const desk = openDesk(identity);
    await desk.tapsAction(action);
    expect(desk.toasts()).toHaveLength(1);
    expect(desk.messages()).toEqual([]);
    expect(desk.services.card.status).toBe('new');
  });

  it('says so when the CMS is out of reach', async () => {
    const desk = openDesk();
    desk.services.isUp = false;
    await desk.tapsAction('1|take|A-2026-000001');
    expect(desk.toasts()).toHaveLength(1);
    expect(desk.messages()).toEqual([]);
  });

  it('shows no card of an application that is not there for this chat', async () => {
    const desk = openDesk();
    desk.services.transition = async () => 'not-found';
    await desk.tapsAction('1|take|A-2026-000002');
    expect(desk.toasts()).toEqual([expect.stringMatching(/больше нет/)]);
    expect(desk.messages()).toEqual([]);
  });

  it('keeps out of the managers’ talk and welcomes on /start', async () => {
    const desk = openDesk();
    await desk.says('Сколько стоит чат-бот?');
    expect(desk.played()?.replies).toEqual([]);
    await desk.starts();
    expect(desk.messages()).toHaveLength(1);
    expect(desk.played()?.client).toBeNull();
  });

  it('keeps a picture of staff, in the chat and privately, and nobody else’s', async () => {
    const desk = openDesk();
    await desk.sendsFile('photo');
    expect(desk.text()).toContain('r1');
    const outsider = openDesk('telegram:99');
    await outsider.sendsFile('photo');
    expect(outsider.played()?.replies).toEqual([]);
    const private_ = openChat({ content, person: { identity: 'telegram:7' } });
    await private_.sendsFile('photo');
    expect(private_.text()).toBe(desk.text());
    const client = openChat({ content });
    await client.sendsFile('photo');
    expect(client.text()).not.toContain('r1');
  });
});

describe('deliveryRenderers', () => {
  it('renders a fresh card with everything a manager needs', () => {
    const message = render({
      kind: 'application.new',
      application: buildCardData({ priceDiffers: true, currentPriceMinor: '16000000' }),
    } as never);
    const text = htmlToPlain(message.html);
    expect(text).toMatch(/A-2026-000001/);
    expect(text).toMatch(/Продвинутый/);
    expect(text).toMatch(/150 000 ₽/);
    expect(text).toMatch(/160 000 ₽/);
    expect(text).toMatch(/Анна/);
    const buttons = (message.inline ?? []).flat();
    expect(buttons.map(({ text: label }) => label).join()).toMatch(/Взять.*Закрыть.*Ответить/);
    expect(buttons.at(-1)).toMatchObject({ url: 'https://t.me/anna_test' });
  });

  it.each([
    ['new', /Взять.*Закрыть/],
    ['in_progress', /^[^В]*Закрыть/],
    ['closed', /Открыть снова/],
    ['spam', /Открыть снова/],
  ] as const)('offers the moves of the state %s', (status, labels) => {
    const { inline } = render({
      kind: 'application.changed',
      application: buildCardData({ status }),
      messageRef: 'x',
    } as never);
    expect(
      (inline ?? [])
        .flat()
        .map(({ text }) => text)
        .join(),
    ).toMatch(labels);
  });

  it('shows what a client typed as text', () => {
    const answers = [{ label: 'Имя', display: '<a href="tg://user">x</a> {{ 7 }}' }];
    const { html } = render({
      kind: 'application.new',
      application: buildCardData({ answers, clientName: '<b>' }),
    } as never);
    expect(html).toContain('&lt;a href=&quot;tg://user&quot;&gt;x&lt;/a&gt; {{ 7 }}');
  });

  it('reminds managers and tells the owner', () => {
    const reminder = { kind: 'application.reminder', application: buildCardData({}), minutes: 15, toOwner: false };
    expect(htmlToPlain(render(reminder as never).html)).toMatch(/15[\s\S]*A-2026-000001|A-2026-000001[\s\S]*15/);
    expect(render({ ...reminder, toOwner: true } as never).html).not.toBe(render(reminder as never).html);
  });

  it('refuses a payload of another kind', () => {
    const [first] = deliveryRenderers;
    expect(() => first?.render({ kind: 'client.text', text: 'x' }, content.view('ru'))).toThrow();
  });
});
