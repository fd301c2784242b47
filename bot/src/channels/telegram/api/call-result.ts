/** Why a call to the Bot API had no result; each kind asks for something else to be done. */
export type CallFailure = {
  ok: false;
  kind:
    /** 429: wait `retryAfterMs`. */
    | 'flood'
    /** The person blocked the bot, is deactivated, or the bot is not in the chat. */
    | 'blocked'
    | 'chat-not-found'
    /** The message shows this already. */
    | 'not-modified'
    /** The press is too old to be answered. */
    | 'query-too-old'
    /** The message to change is gone or cannot be changed this way. */
    | 'message-gone'
    /** Telegram does not read our HTML. */
    | 'bad-text'
    | 'bad-buttons'
    /** The file id is unknown, or the file is refused. */
    | 'bad-file'
    /** Wrong or revoked token. */
    | 'unauthorized'
    /** 404: the server does not know the method (or the token). */
    | 'unknown-method'
    /** 409: another poller, or a webhook is set. */
    | 'conflict'
    /** Any other 4xx: the same call will be refused again. */
    | 'rejected'
    /** 5xx: not done. */
    | 'server-error'
    /** The request did not leave. */
    | 'not-sent'
    /** No answer in time; it may have been done. */
    | 'timeout'
    /** The connection broke or the answer was no answer of Telegram's; it may have been done. */
    | 'uncertain'
    /** Our own signal. */
    | 'aborted';
  /** For engineers; never has the token, a name or a text in it. */
  description: string;
  retryAfterMs?: number;
  /** The group became a supergroup and has this id now (`migrate_to_chat_id`). */
  movedTo?: string;
};
export type CallResult = { ok: true; result: unknown } | CallFailure;
