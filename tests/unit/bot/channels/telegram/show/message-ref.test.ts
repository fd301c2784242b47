import { formatRef, isSamePicture, parseRef } from '../../../../../../bot/src/channels/telegram/show/message-ref';

describe('message reference', () => {
  it.each([
    { chat: '501', messageId: 7, media: null },
    { chat: '-100200', messageId: 1, media: '' },
    { chat: '501', messageId: 7, media: 'cat_1a2b3c' },
  ])('reads back what it wrote: %p', (ref) => {
    expect(parseRef(formatRef(ref))).toEqual(ref);
  });

  it.each(['', '501', '501:x:t', 'web:1:2', '501:7:q'])('takes %p for no reference', (text) => {
    expect(parseRef(text)).toBeNull();
  });

  it('knows the picture it shows, and does not guess', () => {
    const hash = 'a_very_long_hash_of_a_picture';
    const ref = parseRef(formatRef({ chat: '1', messageId: 1, media: hash }));
    expect([
      isSamePicture(ref!, hash),
      isSamePicture(ref!, 'other'),
      isSamePicture({ ...ref!, media: '' }, ''),
    ]).toEqual([true, false, false]);
  });
});
