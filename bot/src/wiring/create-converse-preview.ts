import type { ContentRefresh } from '../content/refresh';
import type { PreviewContent } from '../content/create-preview-content';
import type { Incoming } from '../conversation/channel';
import type { Conversation } from '../conversation/create-conversation';
import type { Conversed } from '../conversation/intake/create-play';
import { previewStart } from '../conversation/turn';
import { createPreviewServices } from './create-preview-services';

export type ConversePreviewOptions = {
  conversation: Conversation;
  content: Pick<ContentRefresh, 'current' | 'whenArrived'>;
  previewContent: PreviewContent;
  now(): number;
};

/** An editor tries what he is about to publish: the same core with drafts for content and services that reach nobody. */
export function createConversePreview({ conversation, content, previewContent, now }: ConversePreviewOptions) {
  return async (incoming: Incoming, kept: unknown): Promise<Conversed> => {
    await content.whenArrived(2_000);
    const { preview } = incoming.chat;
    const isBeginning = incoming.event.kind === 'started' && incoming.event.payload === previewStart;
    const { replies, dialog } = await conversation.handle({
      incoming: isBeginning ? beginning(incoming) : incoming,
      // Begun anew after every saving: nothing of what was tried before may stand in the way of what is tried now.
      dialog: isBeginning ? null : kept,
      content: preview?.version === 'draft' ? await previewContent.read() : content.current(),
      services: createPreviewServices(),
      now: new Date(now()),
    });
    return { replies, dialog, writes: [] };
  };
}

function beginning(incoming: Incoming): Incoming {
  const opens = incoming.chat.preview?.opens ?? null;
  return { ...incoming, event: opens ? { kind: 'tapped', action: opens } : { kind: 'started', payload: null } };
}
