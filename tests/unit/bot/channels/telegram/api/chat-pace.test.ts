import { createChatPace } from '../../../../../../bot/src/channels/telegram/api/chat-pace';

describe('createChatPace', () => {
  let time = 0;
  const pace = () => createChatPace(() => time);
  beforeEach(() => {
    time = 1_000_000;
  });

  it('lets a burst of three go to a person, then one a second', () => {
    const { wait, take } = pace();
    const waits = [1, 2, 3, 4, 5].map(() => {
      const waitMs = wait('5', 'message');
      time += waitMs;
      take('5', 'message');
      return waitMs;
    });
    expect(waits).toEqual([0, 0, 0, 1_000, 1_000]);
  });

  it('gives the burst back after a pause', () => {
    const { wait, take } = pace();
    for (let sent = 0; sent < 3; sent += 1) take('5', 'message');
    time += 3_000;
    take('5', 'message');
    expect(wait('5', 'message')).toBe(0);
  });

  it('keeps chats and kinds of calls apart', () => {
    const { wait, take } = pace();
    for (let sent = 0; sent < 3; sent += 1) take('5', 'message');
    expect([wait('6', 'message'), wait('5', 'edit'), wait('5', 'answer'), wait('5', 'free')]).toEqual([0, 0, 0, 0]);
  });

  it('lets twenty a minute go to a group', () => {
    const { wait, take } = pace();
    for (let sent = 0; sent < 20; sent += 1) take('-5', 'message');
    time += 10_000;
    expect(wait('-5', 'message')).toBe(50_000);
  });

  it('obeys a pause, the longest one', () => {
    const { wait, pause } = pace();
    pause('5', 3_000);
    pause('5', 1_000);
    expect(wait('5', 'free')).toBe(3_000);
  });
});
