import type { ClaimedDelivery } from '../cms-client/schemas/delivery';

/** What became of one call to a channel. */
export type SendOutcome =
  | { status: 'sent'; messageRef: string }
  /** 429, 5xx, network before the request left: may be tried again. */
  | { status: 'retry'; afterMs: number; reason: string }
  /** Blocked, chat not found, refused for good. */
  | { status: 'failed'; reason: 'blocked' | 'not-found' | 'rejected'; detail: string }
  /** The request left and no answer came: nobody can know. */
  | { status: 'uncertain'; reason: string };

export type SendOptions = {
  /** What is no `marketing` is waited for by somebody: a channel that has to choose sends it first. */
  class?: ClaimedDelivery['class'];
  /** Reference of the message to change. */
  edit?: string;
  signal?: AbortSignal;
};

/** A channel as the outbox sees it; senders are handed in as a list. */
export type DeliverySender<M> = {
  /** `delivery.channel` it serves. */
  name: string;
  send(recipient: string, message: M, options: SendOptions): Promise<SendOutcome>;
};
