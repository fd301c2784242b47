import { intakeLimits } from '../../../../../bot/src/conversation/intake/intake-limits';
import { createLane } from '../../../../../bot/src/conversation/intake/lane';
import type { ChatClaim, Store } from '../../../../../bot/src/store/store';

describe('createLane', () => {
  it('plays no chat that was claimed while the program stops, and gives it up', async () => {
    const claim: ChatClaim = { chat: 'telegram:1', owner: 'me', fence: 1 };
    const played: string[] = [];
    const released: string[] = [];
    let answer: (claims: ChatClaim[]) => void = () => undefined;
    const inbox = {
      claimChats: () => new Promise<ChatClaim[]>((resolve) => (answer = resolve)),
      releaseChat: async ({ chat }: ChatClaim) => void released.push(chat),
    } as Partial<Store['inbox']> as Store['inbox']; // the lane asks for nothing else here
    const lane = createLane({
      name: 'chat',
      owner: 'me',
      inbox,
      limits: intakeLimits,
      work: async ({ chat }) => void played.push(chat),
      onError: () => undefined,
    });

    lane.pump();
    const drained = lane.drained();
    answer([claim]);
    await drained;

    expect({ played, released }).toEqual({ played: [], released: ['telegram:1'] });
  });
});
