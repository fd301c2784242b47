import type { Channel } from '../../conversation/channel';
import { rowCode } from '../../conversation/intake/row-code';
import type { Notice, Source } from '../../conversation/intake/source';
import type { Store } from '../../store/store';
import { toIncoming, webChat } from './to-incoming';

export type WebSourceOptions = {
  channel: Channel;
  store: Pick<Store, 'web'>;
  /** The sentence of the pack for a notice, in the language of the session. `code`: what the log line of the update has too. */
  sentence(notice: Notice, about: { locale: string | null; code: string }): string;
};

const chatPattern = /^web:([A-Za-z0-9_-]{10,64}):(client|managers)$/;

/** The browser chat as the intake sees it. */
export function createWebSource({ channel, store, sentence }: WebSourceOptions): Source {
  return {
    channel,
    owns: (chat) => chat.startsWith('web:'),
    async read(row) {
      const incoming = toIncoming(row);
      return incoming ? { kind: 'incoming', incoming } : { kind: 'settled' };
    },
    async internal(chat) {
      const [, id, side] = chatPattern.exec(chat) ?? [];
      const session = id ? await store.web.session(id) : null;
      // A session that was swept has nobody to tell.
      if (!session) return null;
      return {
        chat: webChat(session, side === 'managers' ? 'managers' : 'client'),
        person: { identity: `web:${session.id}`, name: null, username: null, languageCode: session.locale },
        trigger: null,
      };
    },
    async notify(row, notice) {
      const [, id, side] = chatPattern.exec(row.chat) ?? [];
      const session = id ? await store.web.session(id) : null;
      if (!session) return;
      const html = sentence(notice, { locale: session.locale, code: rowCode(row) });
      await channel.send(`${side}:${session.id}`, { html }, {});
    },
  };
}
