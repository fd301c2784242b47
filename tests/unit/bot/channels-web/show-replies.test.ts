import type { Shown } from '../../../../bot/src/conversation/channel';
import type { Reply } from '../../../../bot/src/conversation/reply';
import { createSessionLog } from '../../../../bot/src/channels/web/session-log';
import { showReplies } from '../../../../bot/src/channels/web/show-replies';
import type { WebMessage } from '../../../../bot/src/store/store';

function openPane(side: 'client' | 'managers' = 'client') {
  const stored: WebMessage[] = [];
  const after = async (_session: string, seq: number) => stored.filter((message) => message.seq > seq);
  const log = createSessionLog({ after });
  const append = async (_session: string, message: Omit<WebMessage, 'seq'>) => {
    stored.push({ ...message, seq: stored.length + 1 });
  };
  let shown: Shown = { liveMenu: null, keyboardShown: false };
  let events = 0;
  return {
    stored,
    shown: () => shown,
    async show(replies: Reply[], tap: { action?: string; message?: string; eventId?: string } = {}) {
      const trigger = {
        eventId: tap.eventId ?? `e${++events}`,
        action: tap.action ?? null,
        message: tap.message ?? null,
      };
      shown = await showReplies(
        { session: 's', side, trigger, replies, before: shown },
        { log, append, mediaUrl: (url) => url },
      );
    },
  };
}

const menu = (text: string, action = 'a') => ({
  kind: 'message' as const,
  html: text,
  inline: [[{ text: 'go', action }]],
});
const operations = (messages: WebMessage[]) =>
  messages.map(({ op, body }) => `${op} ${(body as { text: string }).text}`);

describe('showReplies', () => {
  it('replaces the message whose button was pressed', async () => {
    const pane = openPane();
    await pane.show([menu('menu')]);
    await pane.show([{ ...menu('inside'), kind: 'replace' as const }], { action: 'a' });
    expect(operations(pane.stored)).toEqual(['send menu', 'edit inside']);
    expect(pane.stored[1]?.id).toBe(pane.stored[0]?.id);
  });

  it('sends anew when the pressed message is unknown', async () => {
    const pane = openPane();
    await pane.show([{ ...menu('inside'), kind: 'replace' as const }], { action: 'forged' });
    expect(operations(pane.stored)).toEqual(['send inside']);
  });

  it('takes the buttons off the former menu of a client', async () => {
    const pane = openPane();
    await pane.show([menu('first')]);
    await pane.show([menu('second')]);
    expect(operations(pane.stored)).toEqual(['send first', 'edit first', 'send second']);
    expect(pane.stored[1]?.body).toMatchObject({ inline: [] });
    expect(pane.shown().liveMenu).toBe(pane.stored[2]?.id);
  });

  it('lets a reply keyboard take over from the menu', async () => {
    const pane = openPane();
    await pane.show([menu('first')]);
    await pane.show([{ kind: 'message', html: 'phone?', keyboard: [[{ text: 'mine', request: 'contact' }]] }]);
    expect(pane.shown()).toEqual({ liveMenu: null, keyboardShown: true });
    expect(pane.stored[1]?.body).toMatchObject({ text: 'first', inline: [] });
  });

  it('leaves every card of the managers alive', async () => {
    const pane = openPane('managers');
    await pane.show([menu('card 1')]);
    await pane.show([menu('card 2')]);
    expect(operations(pane.stored)).toEqual(['send card 1', 'send card 2']);
  });

  it('shows the same messages when a turn is played again after a crash', async () => {
    const pane = openPane();
    await pane.show([menu('menu')], { eventId: 'x' });
    await pane.show([menu('menu')], { eventId: 'x' });
    expect(new Set(pane.stored.map(({ id }) => id)).size).toBe(1);
  });

  it('says plain text and Telegram’s marks side by side', async () => {
    const pane = openPane();
    await pane.show([{ kind: 'message', html: '<b>5 &lt; 6</b>' }]);
    expect(pane.stored[0]?.body).toMatchObject({ text: '5 < 6', html: '<b>5 &lt; 6</b>', inline: [], keyboard: [] });
  });
});
