import type { Message } from '../../../conversation/reply';
import type { CallResult } from '../api/call-result';
import type { SendCall } from '../api/create-sender';
import type { MessageRef } from './message-ref';
import type { Recipient } from './recipient';

/** How a call waits and repeats; the same for all calls of one answer. */
export type CallManner = Pick<SendCall, 'priority' | 'maxWaitMs' | 'tries' | 'repeatUncertain' | 'signal' | 'endBy'>;
export type ShowFailure = Extract<CallResult, { ok: false }>;
export type ShowResult = { ok: true; ref: MessageRef } | ShowFailure;

/** Messages of the core as messages of Telegram. */
export type Messenger = {
  sendNew(to: Recipient, message: Message, manner: CallManner): Promise<ShowResult>;
  /** `message-gone` = it cannot be changed into this one. */
  editInPlace(ref: MessageRef, message: Message, manner: CallManner): Promise<ShowResult>;
  /** Takes the buttons off, best effort. */
  stripButtons(ref: MessageRef, manner: CallManner): Promise<void>;
};
