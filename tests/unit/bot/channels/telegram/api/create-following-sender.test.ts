import type { CallResult } from '../../../../../../bot/src/channels/telegram/api/call-result';
import { createFollowingSender } from '../../../../../../bot/src/channels/telegram/api/create-following-sender';
import type { SendCall } from '../../../../../../bot/src/channels/telegram/api/create-sender';
import { createMovedChats } from '../../../../../../bot/src/channels/telegram/api/moved-chats';

const call: SendCall = {
  method: 'sendMessage',
  payload: { chat_id: -5, text: 'x' },
  chat: '-5',
  pace: 'message',
  priority: 'bulk',
  maxWaitMs: 0,
  tries: 1,
};
const upgraded: CallResult = {
  ok: false,
  kind: 'chat-not-found',
  description: 'Bad Request: group chat was upgraded to a supergroup chat',
  movedTo: '-1005',
};

/** A Telegram where group -5 became -1005; what is kept outlives the sender. */
function openWorld() {
  const kept = new Map<string, unknown>();
  const called: SendCall[] = [];
  const warnings: unknown[] = [];
  const start = () =>
    createFollowingSender(
      {
        async send(made) {
          called.push(made);
          return made.payload.chat_id === -5 ? upgraded : { ok: true, result: made.payload.chat_id };
        },
      },
      createMovedChats({
        botId: '7',
        kept: {
          read: async (key) => kept.get(key) ?? null,
          write: async (key, value) => void kept.set(key, value),
          keepOnly: async () => undefined,
        },
        logger: { warn: (facts: unknown) => void warnings.push(facts) },
      }),
    );
  return { start, called, warnings };
}

describe('createFollowingSender', () => {
  it('sends to the supergroup at once, with its pace', async () => {
    const { start, called } = openWorld();
    await expect(start().send(call)).resolves.toEqual({ ok: true, result: -1005 });
    expect(called.map(({ chat }) => chat)).toEqual(['-5', '-1005']);
  });

  it('goes straight to the supergroup afterwards, also after a restart, and says it once', async () => {
    const { start, called, warnings } = openWorld();
    await start().send(call);
    const restarted = start();
    await restarted.send(call);
    await restarted.send({ ...call, method: 'getChatMember', payload: { chat_id: -5, user_id: 1 }, chat: null });
    expect(called.slice(2).map(({ payload, chat }) => [payload.chat_id, chat])).toEqual([
      [-1005, '-1005'],
      [-1005, null],
    ]);
    expect(warnings).toEqual([{ from: '-5', to: '-1005' }]);
  });

  it('never changes the supergroup’s message of the same number', async () => {
    const { start, called } = openWorld();
    const edit = { ...call, method: 'editMessageText', payload: { chat_id: -5, message_id: 9, text: 'x' } };
    const sender = start();
    await expect(sender.send(edit)).resolves.toMatchObject({ kind: 'message-gone' });
    await expect(sender.send(edit)).resolves.toMatchObject({ kind: 'message-gone' });
    expect(called.map(({ payload }) => payload.chat_id)).toEqual([-5]);
  });

  it('leaves other chats and other failures as they are', async () => {
    const { start, called } = openWorld();
    await start().send({ ...call, payload: { chat_id: -6 }, chat: '-6' });
    expect(called.map(({ chat }) => chat)).toEqual(['-6']);
  });
});
