import { createTranslator } from '../../../../../../bot/src/channels/telegram/translate/create-translator';
import { toInboxRow } from '../../../../../../bot/src/channels/telegram/translate/to-inbox-row';
import { updateSchema } from '../../../../../../bot/src/channels/telegram/translate/update-schema';

const me = {
  id: 7,
  is_bot: true as const,
  first_name: 'Bot',
  username: 'shop_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
};
const from = { id: 501, is_bot: false, first_name: 'Anna', last_name: 'Test', username: 'anna', language_code: 'ru' };
const chat = { id: 501, type: 'private', first_name: 'Anna' };
const translator = createTranslator({ token: '7:x', botInfo: () => me, managerRecipients: () => ['-100/7', '601'] });

const translate = (update: Record<string, unknown>) =>
  translator.translate(updateSchema.parse({ update_id: 1, ...update }));
const message = (content: Record<string, unknown>) =>
  translate({ message: { message_id: 5, date: 1, chat, from, ...content } });
const eventOf = async (content: Record<string, unknown>) => (await message(content))?.event;

describe('createTranslator', () => {
  it.each([
    ['/start', { kind: 'started', payload: null }],
    ['/start lead_1', { kind: 'started', payload: 'lead_1' }],
    ['/start@shop_bot x', { kind: 'started', payload: 'x' }],
    ['/Menu', { kind: 'commanded', name: 'menu', argument: '' }],
    ['/find@Shop_Bot two words', { kind: 'commanded', name: 'find', argument: 'two words' }],
    ['/ not a command', { kind: 'said', text: '/ not a command' }],
    ['hello', { kind: 'said', text: 'hello' }],
  ])('reads %p', async (text, event) => {
    await expect(eventOf({ text })).resolves.toEqual(event);
  });

  it('passes over a command for another bot and service messages', async () => {
    await expect(message({ text: '/start@other_bot' })).resolves.toBeNull();
    await expect(message({ new_chat_title: 'x' })).resolves.toBeNull();
  });

  it('tells who and where', async () => {
    await expect(message({ text: 'x' })).resolves.toMatchObject({
      person: { identity: 'telegram:501', name: 'Anna Test', username: 'anna', languageCode: 'ru' },
      chat: { key: 'telegram:501', side: 'client', kind: 'private', recipient: '501', mode: 'live' },
    });
  });

  it('takes a topic of the managers for the managers, and so a manager’s private chat', async () => {
    const group = { id: -100, type: 'supergroup', title: 'M' };
    const topic = { chat: group, is_topic_message: true, message_thread_id: 9 };
    await expect(message({ text: 'x', ...topic })).resolves.toMatchObject({
      chat: { side: 'managers', kind: 'group', recipient: '-100/9', key: 'telegram:-100' },
    });
    await expect(message({ text: 'x', chat: { id: 601, type: 'private' } })).resolves.toMatchObject({
      chat: { side: 'managers' },
    });
  });

  it('proves a contact by its account only', async () => {
    const contact = (facts: object) => eventOf({ contact: { phone_number: '79000000007', first_name: 'A', ...facts } });
    await expect(contact({ user_id: 501 })).resolves.toMatchObject({ own: true });
    await expect(contact({ user_id: 502 })).resolves.toMatchObject({ own: false });
    await expect(contact({})).resolves.toMatchObject({ own: false });
  });

  it('takes the largest size of a photo, and an animation for no document', async () => {
    const size = (file_id: string) => ({ file_id, file_unique_id: file_id, width: 1, height: 1, file_size: 9 });
    await expect(eventOf({ photo: [size('small'), size('large')], caption: 'me' })).resolves.toMatchObject({
      file: { reference: 'large', size: 9 },
      caption: 'me',
    });
    const file = { file_id: 'f', file_unique_id: 'f' };
    await expect(eventOf({ animation: file, document: file })).resolves.toEqual({
      kind: 'unsupported',
      what: 'animation',
    });
  });

  it('reads a press with a message, without one, and with one too old to be told', async () => {
    const press = (on?: object) =>
      translate({ callback_query: { id: 'q', from, chat_instance: '1', data: '1|go', ...(on && { message: on }) } });
    const old = { message_id: 5, date: 0, chat };
    await expect(press({ message_id: 5, date: 9, chat, text: 'menu' })).resolves.toMatchObject({
      event: { kind: 'tapped', action: '1|go' },
      trigger: { callbackId: 'q', message: '501:5:t' },
    });
    await expect(press()).resolves.toMatchObject({ chat: { recipient: '501' }, trigger: { message: null } });
    await expect(press(old)).resolves.toMatchObject({ trigger: { message: null } });
  });

  it('notes a block, and not a promotion in a group', async () => {
    const member = (place: object, [before, after]: [string, string]) =>
      translate({
        my_chat_member: {
          chat: place,
          from,
          date: 1,
          old_chat_member: { status: before },
          new_chat_member: { status: after },
        },
      });
    const group = { id: -5, type: 'supergroup', title: 'G' };
    await expect(member(chat, ['member', 'kicked'])).resolves.toMatchObject({ event: { status: 'blocked' } });
    await expect(member(group, ['left', 'member'])).resolves.toMatchObject({ event: { status: 'joined-group' } });
    await expect(member(group, ['member', 'administrator'])).resolves.toBeNull();
  });
});

describe('toInboxRow', () => {
  const rowOf = (update: object) => toInboxRow(updateSchema.parse({ update_id: 9, ...update }), '7');

  it('keeps everything of a chat under one key', () => {
    expect(rowOf({ message: { message_id: 1, chat } })).toMatchObject({
      bot: '7',
      id: '9',
      chat: 'telegram:501',
      lane: 'chat',
    });
    expect(rowOf({ callback_query: { id: 'q', from } })).toMatchObject({ chat: 'telegram:501' });
  });

  it('gives a payment a lane of its own', () => {
    expect(rowOf({ pre_checkout_query: { id: 'p', from } })).toMatchObject({
      chat: 'telegram:501:checkout',
      lane: 'urgent',
    });
  });

  it('passes over kinds it never asked for', () => {
    expect(rowOf({ poll: {} })).toBeNull();
  });
});
