import type { ContentRefresh } from '../content/refresh';
import type { Conversation } from '../conversation/create-conversation';
import type { PlayOptions } from '../conversation/intake/create-play';
import type { NewOutboxRow } from '../store/store';
import type { PreviewContent } from '../content/create-preview-content';
import { createConversePreview } from './create-converse-preview';
import { createServices, type ServicesOptions } from './create-services';

export type ConverseOptions = ServicesOptions & {
  previewContent: PreviewContent;
  conversation: Conversation;
  content: Pick<ContentRefresh, 'current' | 'whenArrived'>;
  /** An event is about to be played. */
  onEvent(event: { kind: string; command: string | null; identity: string }): void;
  /** The bot was taken into a chat of managers or out of it. */
  onManagersChat(chat: string, isIn: boolean): void;
};

/** One event through the core, with everything it may use and everything it wants written. */
export function createConverse(options: ConverseOptions): PlayOptions['converse'] {
  const conversePreview = createConversePreview(options);
  return async (incoming, { dialog, row }) => {
    if (incoming.chat.mode === 'preview') return conversePreview(incoming, dialog);
    const { event, person, chat } = incoming;
    options.onEvent({
      kind: event.kind,
      command: event.kind === 'commanded' ? event.name : null,
      identity: person.identity,
    });
    if (event.kind === 'membership' && chat.side === 'managers')
      options.onManagersChat(chat.recipient, event.status === 'reachable' || event.status === 'joined-group');
    // An installation just started: its content is a moment away, which is better than an apology.
    await options.content.whenArrived(2_000);
    const { services, writes, wasErased } = createServices({ incoming, row }, options);
    const played = await options.conversation.handle({
      incoming,
      dialog,
      content: options.content.current(),
      services,
      now: new Date(options.now()),
    });
    // Whoever was forgotten in this turn must not be made known again by it.
    if (wasErased()) return { replies: played.replies, dialog: played.dialog, writes: [] };
    const records: NewOutboxRow[] = [
      ...(played.client ? [{ key: `client:${row.bot}:${row.id}`, kind: 'client' as const, body: played.client }] : []),
      ...(played.mirror ? [{ key: `dialog:${row.bot}:${row.id}`, kind: 'dialog' as const, body: played.mirror }] : []),
    ];
    return { replies: played.replies, dialog: played.dialog, writes: [...records, ...writes] };
  };
}
