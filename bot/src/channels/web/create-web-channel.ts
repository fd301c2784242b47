import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Channel, Incoming, Shown } from '../../conversation/channel';
import type { Reply } from '../../conversation/reply';
import type { Store, WebMessage } from '../../store/store';
import { createSessionLog } from './session-log';
import { showReplies } from './show-replies';
import type { Uploads } from './uploads';
import { toWebMessage } from './web-message';

export type WebChannelOptions = {
  store: Pick<Store, 'web' | 'wake'>;
  uploads: Pick<Uploads, 'read'>;
  /** Address of a media file as the browser can fetch it. */
  mediaUrl(url: string): string;
};

const recipientPattern = /^(client|managers):([A-Za-z0-9_-]{10,64})$/;

/** The browser chat: messages are appended to the session's log, the page reads the log (DESIGN 6). */
export function createWebChannel(options: WebChannelOptions): Channel {
  const { store, uploads, mediaUrl } = options;
  const log = createSessionLog(store.web);

  const append = async (session: string, message: Omit<WebMessage, 'seq'>) => {
    await store.web.append(session, message);
    await store.wake('web', session);
  };

  return {
    name: 'web',
    async deliver(incoming: Incoming, replies: Reply[], before: Shown) {
      const { session, side } = incoming.chat;
      if (session === null) throw new Error('A web chat without a session');
      return showReplies({ session, side, trigger: incoming.trigger, replies, before }, { log, append, mediaUrl });
    },
    async send(recipient, message, { edit }) {
      const address = parseRecipient(recipient);
      if (!address || !(await store.web.session(address.session))) {
        return { status: 'failed', reason: 'not-found', detail: 'no such session' };
      }
      const known = edit ? await log.find(address.session, address.side, edit) : null;
      const id = known?.id ?? `d${randomBytes(9).toString('base64url')}`;
      const body = toWebMessage(message, mediaUrl);
      await append(address.session, { id, side: address.side, op: known ? 'edit' : 'send', body });
      return { status: 'sent', messageRef: id };
    },
    async isMember(recipient, identity) {
      // Whoever holds the session's secret is a member of its managers' pane (DESIGN 3).
      const address = parseRecipient(recipient);
      return address?.side === 'managers' && identity === `web:${address.session}`;
    },
    fetchFile: (file, limit) => uploads.read(file.reference, limit),
  };
}

function parseRecipient(recipient: string): { side: WebMessage['side']; session: string } | null {
  const match = recipientPattern.exec(recipient);
  const side = z.enum(['client', 'managers']).safeParse(match?.[1]);
  return side.success && match?.[2] ? { side: side.data, session: match[2] } : null;
}
