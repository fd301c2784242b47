import { toMarkup } from '../../../../../../bot/src/channels/telegram/show/to-markup';

describe('toMarkup', () => {
  it('makes buttons of actions and addresses', () => {
    const inline = [[{ text: 'Go', action: '1|go' }], [], [{ text: 'Site', url: 'https://example.com' }]];
    expect(toMarkup({ html: '', inline }, { kind: 'private' })).toEqual({
      inline_keyboard: [[{ text: 'Go', callback_data: '1|go' }], [{ text: 'Site', url: 'https://example.com' }]],
    });
  });

  it('asks for the contact in private chats only', () => {
    const keyboard = [[{ text: 'Number', request: 'contact' as const }]];
    expect(toMarkup({ html: '', keyboard }, { kind: 'private' })).toMatchObject({
      keyboard: [[{ text: 'Number', request_contact: true }]],
      resize_keyboard: true,
    });
    expect(toMarkup({ html: '', keyboard }, { kind: 'group' })).toMatchObject({ keyboard: [[{ text: 'Number' }]] });
  });

  it('takes the keyboard away, or says nothing of it', () => {
    expect(toMarkup({ html: '', keyboard: 'remove' }, { kind: 'private' })).toEqual({ remove_keyboard: true });
    expect(toMarkup({ html: '', inline: [[]] }, { kind: 'private' })).toBeUndefined();
  });
});
