import type { Incoming } from '../../../../../bot/src/conversation/channel';
import { emptyDialog } from '../../../../../bot/src/conversation/dialog';
import { createPlay } from '../../../../../bot/src/conversation/intake/create-play';
import type { Source } from '../../../../../bot/src/conversation/intake/source';

const row = { bot: '7', id: '1', chat: 'test:1', lane: 'chat' as const, body: {}, seq: 1, attempts: 0, receivedAt: 0 };
const context = { signal: new AbortController().signal, following: async () => [] };
const incoming: Incoming = {
  chat: {
    channel: 'telegram',
    key: 'test:1',
    mode: 'live',
    side: 'client',
    kind: 'private',
    recipient: '1',
    session: null,
  },
  person: { identity: 'test:1', name: null, username: null, languageCode: null },
  event: { kind: 'said', text: 'x' },
  trigger: null,
};

describe('createPlay', () => {
  const setUp = (deliver: Source['channel']['deliver'], read?: Source['read']) => {
    let talks = 0;
    const source: Source = {
      channel: { deliver },
      owns: () => true,
      read: read ?? (async () => ({ kind: 'incoming', incoming })),
      internal: () => incoming,
      notify: async () => undefined,
    };
    const play = createPlay({
      dialogs: { load: async () => null },
      sources: [source],
      converse: async (heard) => {
        talks += 1;
        return { replies: [{ kind: 'message', html: heard.event.kind }], dialog: emptyDialog(), writes: [] };
      },
    });
    return { play, talks: () => talks };
  };
  const shown = { liveMenu: 'ref', keyboardShown: true };

  it('keeps in the dialog what the channel shows now', async () => {
    const { play } = setUp(async () => shown);
    await expect(play(row, context)).resolves.toMatchObject({ dialog: shown });
  });

  it('talks once, however often the delivery fails', async () => {
    let failures = 2;
    const { play, talks } = setUp(async () => {
      if (failures-- > 0) throw new Error('down');
      return shown;
    });
    await expect(play(row, context)).rejects.toThrow('down');
    await expect(play(row, context)).rejects.toThrow('down');
    await play(row, context);
    expect(talks()).toBe(1);
  });

  it('talks anew once the result was stored', async () => {
    const { play, talks } = setUp(async () => shown);
    (await play(row, context)).ended?.();
    await play(row, context);
    expect(talks()).toBe(2);
  });

  it('stores nothing for what is no event', async () => {
    const { play, talks } = setUp(
      async () => shown,
      async () => ({ kind: 'settled' }),
    );
    await expect(play(row, context)).resolves.toEqual({ writes: [] });
    expect(talks()).toBe(0);
  });

  it('plays what the program itself tells a chat', async () => {
    const heard: unknown[] = [];
    const { play } = setUp(async (event) => {
      heard.push(event.event);
      return shown;
    });
    const body = { kind: 'submitted', idempotencyKey: 'k', number: 'A-2026-000001' };
    await play({ ...row, bot: 'internal', body }, context);
    expect(heard).toEqual([body]);
  });
});
