import { randomBytes } from 'node:crypto';
import { openPrivateChat } from './chats';
import { createActs } from './person-acts';
import { createEyes } from './person-eyes';
import { botApiContract } from './contract';
import { type FakeChat, type FakeState, type FakeUser, touch } from './state';
import type { FakeUpdate, UpdateFeed } from './update-feed';

export type PersonFacts = { first_name?: string; last_name?: string; username?: string; language_code?: string };
export type PersonOptions = { id: number; facts: PersonFacts; state: FakeState; feed: UpdateFeed; strict: boolean };

/** Where a person acts, and what he has seen there. */
export type Scene = {
  user: FakeUser;
  chat: FakeChat;
  state: FakeState;
  /** What the bot changed after this moment is new to the person. */
  seenUntil: number;
  push(update: Record<string, unknown>): FakeUpdate;
  newId(): string;
};

export type Person = { id: number; user: FakeUser; in(chat: { id: number }): Person } & ReturnType<typeof createActs> &
  ReturnType<typeof createEyes>;

/** A person with Telegram in hand: `says`, `taps`, `sharesContact`, `sees`. */
export function createPerson({ id, facts, state, feed, strict }: PersonOptions): Person {
  const user: FakeUser = { id, is_bot: false, first_name: facts.first_name ?? `Person${id}`, ...facts };
  state.users.set(id, user);
  const push = (update: Record<string, unknown>) => {
    const pushed = feed.push(update);
    const wrong = strict ? botApiContract().checkUpdate(pushed) : null;
    if (wrong) state.contractErrors.push(`update: ${wrong}`);
    return pushed;
  };

  const inChat = (chat: FakeChat): Person => {
    const scene: Scene = {
      user,
      chat,
      state,
      seenUntil: touch(state),
      push,
      newId: () => randomBytes(8).toString('hex'),
    };
    return {
      id,
      user,
      in: (place) => inChat(state.chats.get(place.id) ?? chat),
      ...createActs(scene),
      ...createEyes(scene),
    };
  };
  return inChat(openPrivateChat(state, user));
}
