import { randomBytes } from 'node:crypto';
import { toApiChat, toApiMessage } from './chats';
import type { Scene } from './person';
import { waitFor } from './person-eyes';
import { type FakeMessage, touch } from './state';
import type { FakeUpdate } from './update-feed';

const now = () => Math.floor(Date.now() / 1_000);

/** What a person does in a chat; each act is one update. */
export function createActs(scene: Scene) {
  const { user, chat, state } = scene;
  const message = (content: Record<string, unknown>) => {
    scene.seenUntil = touch(state);
    chat.reachable = true;
    chat.lastMessageId += 1;
    return { message_id: chat.lastMessageId, date: now(), chat: toApiChat(chat, state), from: user, ...content };
  };
  const send = (content: Record<string, unknown>): FakeUpdate => scene.push({ message: message(content) });
  const newFile = (kind: string, bytes: Buffer) => {
    const fileId = `${kind}-${randomBytes(9).toString('base64url')}`;
    state.files.set(fileId, { bytes, path: `${kind}s/${fileId}`, uploaded: false });
    return { file_id: fileId, file_unique_id: `u${fileId}`, file_size: bytes.length };
  };
  const photoOf = (bytes: Buffer) => [{ ...newFile('photo', bytes), width: 800, height: 600 }];
  const press = (data: string, on: FakeMessage | null): FakeUpdate => {
    scene.seenUntil = touch(state);
    const id = scene.newId();
    state.openPresses.set(id, Date.now());
    return scene.push({
      callback_query: {
        id,
        from: user,
        chat_instance: String(chat.id),
        data,
        ...(on && { message: toApiMessage(on, state) }),
      },
    });
  };
  const botButton = (label: string) => {
    for (const found of [...chat.messages].reverse()) {
      const button = found.deleted ? undefined : found.inline.flat().find(({ text }) => text.includes(label));
      if (button) return { found, button };
    }
    return undefined;
  };
  const changeBot = ([before, after]: [string, string]) => {
    chat.reachable = after === 'member';
    const member = (status: string) => ({ user: state.bot, status, ...(status === 'kicked' && { until_date: 0 }) });
    return scene.push({
      my_chat_member: {
        chat: toApiChat(chat, state),
        from: user,
        date: now(),
        old_chat_member: member(before),
        new_chat_member: member(after),
      },
    });
  };

  return {
    says: (text: string) => send({ text, ...toEntities(text) }),
    /** Presses the button (waits until it is there), newest message first. A part of its text is enough. */
    async taps(label: string): Promise<FakeUpdate> {
      const { found, button } = await waitFor(`button «${label}»`, () => botButton(label));
      if (button.callback_data === undefined) throw new Error(`«${label}» opens an address`);
      return press(button.callback_data, found);
    },
    /** Callback data of the person's own making, on a message of the bot's or on none. */
    forges: (data: string, on?: FakeMessage) => press(data, on ?? null),
    sharesContact: (phone: string) =>
      send({ contact: { phone_number: phone, first_name: user.first_name, user_id: user.id } }),
    sharesForeignContact: (phone: string) =>
      send({ contact: { phone_number: phone, first_name: 'Friend', user_id: 1 } }),
    sharesLocation: (latitude: number, longitude: number) => send({ location: { latitude, longitude } }),
    sendsPhoto: (bytes: Buffer, caption?: string) => send({ photo: photoOf(bytes), ...(caption && { caption }) }),
    sendsAlbum: (pictures: Buffer[]) => {
      const media_group_id = scene.newId();
      return pictures.map((bytes) => send({ photo: photoOf(bytes), media_group_id }));
    },
    sendsDocument: (bytes: Buffer, { name, mime }: { name: string; mime: string }) =>
      send({ document: { ...newFile('document', bytes), file_name: name, mime_type: mime } }),
    sendsVoice: () => send({ voice: { ...newFile('voice', Buffer.from('voice')), duration: 2 } }),
    sendsSticker: () =>
      send({
        sticker: {
          ...newFile('sticker', Buffer.from('s')),
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
        },
      }),
    edits: (messageId: number, text: string) =>
      scene.push({ edited_message: { ...message({ text }), message_id: messageId, edit_date: now() } }),
    blocks: () => changeBot(['member', 'kicked']),
    unblocks: () => changeBot(['kicked', 'member']),
    paysStars: (payload: string) => {
      const id = scene.newId();
      state.openPresses.set(id, Date.now());
      return scene.push({
        pre_checkout_query: { id, from: user, currency: 'XTR', total_amount: 100, invoice_payload: payload },
      });
    },
  };
}

function toEntities(text: string): Record<string, unknown> {
  const command = /^\/[a-z0-9_]+(@\w+)?/i.exec(text)?.[0];
  return command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {};
}
