import type { Person } from './person';
import type { FakeChat, FakeState } from './state';
import type { UpdateFeed } from './update-feed';

export type Group = {
  id: number;
  chat: FakeChat;
  add(person: Person): void;
  remove(person: Person): void;
  /** Somebody brings the bot in. */
  invitesBot(by: Person): void;
  kicksBot(by: Person): void;
  /** The same people under a new id; the old one is refused from now on. `quietly` = the bot gets no service message. */
  becomes(newId: number, by: Person, options?: { quietly: boolean }): Group;
};

type GroupOptions = {
  id: number;
  facts: { title?: string; members?: Pick<Person, 'id'>[] };
  state: FakeState;
  feed: UpdateFeed;
};

/** A supergroup with the bot in it (its id is negative). */
export function createGroup({ id, facts, state, feed }: GroupOptions): Group {
  const title = facts.title ?? 'Managers';
  const chat: FakeChat = {
    id,
    type: 'supergroup',
    title,
    members: new Map(),
    reachable: true,
    messages: [],
    lastMessageId: 0,
  };
  state.chats.set(id, chat);
  const add = (person: Pick<Person, 'id'>) => void chat.members.set(person.id, 'member');
  facts.members?.forEach(add);

  const changeBot = (by: Person, [before, after]: [string, string]) => {
    chat.reachable = after === 'member';
    feed.push({
      my_chat_member: {
        chat: { id, type: 'supergroup', title },
        from: state.users.get(by.id),
        date: Math.floor(Date.now() / 1_000),
        old_chat_member: { user: state.bot, status: before },
        new_chat_member: { user: state.bot, status: after },
      },
    });
  };
  return {
    id,
    chat,
    add,
    remove: (person) => void chat.members.set(person.id, 'left'),
    invitesBot: (by) => changeBot(by, ['left', 'member']),
    kicksBot: (by) => changeBot(by, ['member', 'kicked']),
    becomes(newId, by, options) {
      chat.movedTo = newId;
      const members = [...chat.members.keys()].map((member) => ({ id: member }));
      const next = createGroup({ id: newId, facts: { title, members }, state, feed });
      if (options?.quietly) return next;
      const service = { message_id: 1, from: state.users.get(by.id), date: Math.floor(Date.now() / 1_000) };
      feed.push({ message: { ...service, chat: { id, type: 'group', title }, migrate_to_chat_id: newId } });
      feed.push({
        message: { ...service, chat: { id: newId, type: 'supergroup', title }, migrate_from_chat_id: id },
      });
      return next;
    },
  };
}
