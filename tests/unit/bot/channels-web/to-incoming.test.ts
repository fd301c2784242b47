import { toIncoming } from '../../../../bot/src/channels/web/to-incoming';
import type { InboxRow } from '../../../../bot/src/store/store';

const session = 'session-0123456789';

function read(event: object, own: object = {}) {
  const body = {
    session,
    mode: 'simulator',
    locale: 'ru',
    payload: null,
    file: null,
    event: { id: 'e1', side: 'client', ...event },
    ...own,
  };
  const row: InboxRow = { bot: `web:${session}`, id: 'e1', chat: `web:${session}:client`, lane: 'chat', body };
  return toIncoming(row);
}

describe('toIncoming', () => {
  it.each([
    [{ type: 'start' }, {}, { kind: 'started', payload: null }],
    [{ type: 'start', payload: 'spring' }, { payload: 'summer' }, { kind: 'started', payload: 'spring' }],
    [{ type: 'start' }, { payload: 'summer' }, { kind: 'started', payload: 'summer' }],
    [{ type: 'text', text: '/start spring' }, {}, { kind: 'started', payload: 'spring' }],
    [{ type: 'text', text: '/My@bot now' }, {}, { kind: 'commanded', name: 'my', argument: 'now' }],
    [{ type: 'text', text: 'a /my b' }, {}, { kind: 'said', text: 'a /my b' }],
    [{ type: 'tap', action: '1|menu' }, {}, { kind: 'tapped', action: '1|menu' }],
    // A browser cannot prove whose number it is.
    [{ type: 'contact', phone: '8 900 000 00 07' }, {}, { kind: 'said', text: '8 900 000 00 07' }],
    [
      { type: 'location', payload: '55.75,-37.6' },
      {},
      { kind: 'shared', what: 'location', latitude: 55.75, longitude: -37.6 },
    ],
  ])('reads %j of a session %j', (event, own, expected) => {
    expect(read(event, own)?.event).toEqual(expected);
  });

  it('hands a picture over by a reference only its session has', () => {
    const file = { mime: 'image/png', name: 'a.png', size: 3 };
    expect(read({ type: 'file', payload: 'upload-0123456789', text: 'план' }, { file })?.event).toEqual({
      kind: 'shared',
      what: 'file',
      file: { reference: `${session}/upload-0123456789`, what: 'photo', ...file },
      caption: 'план',
    });
  });

  it('makes the managers’ pane a chat of its own with the session as its member', () => {
    expect(read({ type: 'start', side: 'managers', name: 'Менеджер' })).toMatchObject({
      chat: { key: `web:${session}:managers`, side: 'managers', recipient: `managers:${session}`, mode: 'simulator' },
      person: { identity: `web:${session}`, name: 'Менеджер' },
    });
  });

  it('answers null for a body that is not ours', () => {
    expect(toIncoming({ bot: 'b', id: 'i', chat: 'c', lane: 'chat', body: { message: {} } })).toBeNull();
  });
});
