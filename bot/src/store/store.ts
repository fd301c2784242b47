/**
 * The bot's own memory behind one small contract: SQLite file, or PostgreSQL schema `bot` (DESIGN 2).
 * Every method is durable when it resolves (WAL + synchronous=FULL, or a commit). Times are epoch milliseconds.
 */
export type InboxRow = {
  /** Unique with `bot`: update_id as text, or the web event's id. */
  bot: string;
  id: string;
  /** Order key: updates of one chat are played one after another. */
  chat: string;
  /** `urgent` = own lane ahead of messages (pre-checkout). */
  lane: 'chat' | 'urgent';
  /** The update as received; null for `dropped`. */
  body: unknown;
};
export type TakenRow = InboxRow & { seq: number; attempts: number; receivedAt: number };

export type ChatClaim = {
  chat: string;
  owner: string;
  /** Grows with each owner; a stale owner's `finish` is refused. */
  fence: number;
};

/** What playing a row came to. */
export type PlayedRow = {
  row: TakenRow;
  /** New dialog state; null = none any more, undefined = as it was. */
  dialog?: unknown;
  writes: NewOutboxRow[];
  /** `seq` of rows of the same chat that were played together with it (the rest of an album). */
  also?: number[];
};

export type OutboxRow = {
  /** Unique: the same key is written once. */
  key: string;
  kind: 'application' | 'answers' | 'event' | 'client' | 'dialog';
  body: unknown;
  attempts: number;
  /** Whose it is: goes with the chat's erase. Writes of `finish` belong to the claimed chat by themselves. */
  chat?: string | null;
};
export type NewOutboxRow = Omit<OutboxRow, 'attempts'>;

/** Held by one process at a time; ends with the process. */
export type StoreLock = {
  /** Aborted when the lock was lost (its connection broke): somebody else may hold it from now on. */
  lost: AbortSignal;
  /** Of a lost lock: nothing. */
  release(): Promise<void>;
};

export type WebSession = {
  id: string;
  secretHash: string;
  mode: 'live' | 'simulator' | 'preview';
  locale: string | null;
  /** Start payload given when the session was made; used by a `start` event that brings none. */
  payload: string | null;
  createdAt: number;
};
export type WebMessage = {
  seq: number;
  id: string;
  side: 'client' | 'managers';
  op: 'send' | 'edit' | 'delete' | 'toast';
  body: unknown;
};

export type Store = {
  /** Stable id of this store: the CMS knows the bot's deliveries by it. */
  id: string;
  /** SQLite pragmas or server settings as read back, for doctor and tests. */
  settings(): Promise<Record<string, string>>;
  /** Resolves after a durable write: a store that can only be read (full disk, replica) accepts nothing. */
  ping(): Promise<void>;
  close(): Promise<void>;

  inbox: {
    /**
     * Known (bot, id) are ignored; above `limit` waiting rows of a chat a row is kept as `dropped` without its body.
     * The answer has the chats whose rows were dropped.
     */
    accept(
      rows: InboxRow[],
      limit: number,
    ): Promise<{ accepted: number; repeated: number; dropped: number; droppedChats: string[] }>;
    /**
     * Chats of the lane with due work that nobody owns (or whose owner's lease ended, or whose process is gone), longest
     * waiting first; they are owned by `owner` until `leaseMs` pass.
     */
    claimChats(wanted: { owner: string; lane: InboxRow['lane']; limit: number; leaseMs: number }): Promise<ChatClaim[]>;
    /** Longer leases for what is still owned; stale claims are left out of the answer. */
    renewChats(claims: ChatClaim[], leaseMs: number): Promise<ChatClaim[]>;
    /** Gives the chat up; waiting rows go to the end of the queue of chats. */
    releaseChat(claim: ChatClaim): Promise<void>;
    /** Oldest row of the chat that is not done. null = none, the next try is not due yet, or the chat is not ours any more. */
    next(claim: ChatClaim): Promise<TakenRow | null>;
    /** Waiting rows of the chat after `seq`, oldest first. */
    following(claim: ChatClaim, range: { seq: number; limit: number }): Promise<TakenRow[]>;
    /**
     * In one transaction: done mark, new dialog state, outgoing writes. `false` = the fence is stale, nothing was written.
     */
    finish(claim: ChatClaim, played: PlayedRow): Promise<boolean>;
    /** The try failed: again after `delayMs` (`counted` = as one of the tries), or `dead` for good. */
    fail(
      claim: ChatClaim,
      outcome: { row: TakenRow; error: string } & ({ delayMs: number; counted: boolean } | { dead: true }),
    ): Promise<void>;
    /** Waiting, dead, dropped rows and the age of the oldest waiting one (ms). */
    depth(): Promise<{ waiting: number; dead: number; dropped: number; oldestMs: number }>;
    /** Deletes done rows older than `doneMs` (dropped ones after an hour, dead ones after 14 days), and returns how many. */
    purge(doneMs: number): Promise<number>;
  };

  dialog: {
    load(chat: string): Promise<unknown>;
    /** Erase on demand (`/privacy`): dialog, waiting inbox bodies, unsent writes of the person. */
    erase(chat: string): Promise<void>;
    count(): Promise<number>;
  };

  /** Writes for the CMS that have not been acknowledged yet. */
  outbox: {
    put(row: NewOutboxRow): Promise<void>;
    putMany(rows: NewOutboxRow[]): Promise<void>;
    /** Due rows of the kinds, oldest first; they are not handed out again for `leaseMs`. */
    take(kinds: OutboxRow['kind'][], limit: number, leaseMs: number): Promise<OutboxRow[]>;
    acknowledge(keys: string[]): Promise<void>;
    postpone(key: string, delayMs: number): Promise<void>;
    /** Nothing of the chat is handed out for `holdMs`; answers how many of its rows a writer took before and has not given up. */
    hold(chat: string, holdMs: number): Promise<number>;
    depth(): Promise<Record<OutboxRow['kind'], number>>;
  };

  /** Sends begun and not yet reported (DESIGN 5). */
  sends: {
    started(delivery: { id: string; token: number; class: string }): Promise<void>;
    finished(id: string, token: number, result: unknown): Promise<void>;
    /**
     * Rows with a result not yet reported, and rows started without one by a process that is gone (after a crash; with several
     * processes on one store this is known only seconds later).
     */
    unreported(): Promise<{ id: string; token: number; class: string; result: unknown | null }[]>;
    /** Everything begun and not forgotten, by any process of this store: the CMS gives back what is not among it. */
    held(): Promise<{ id: string; token: number }[]>;
    /** By id and token: a later try of the same delivery is another row. */
    forget(settled: { id: string; token: number }[]): Promise<void>;
  };

  /** Last content snapshot, polling offset and other small things that survive a restart. */
  kept: {
    read(key: string): Promise<unknown>;
    write(key: string, value: unknown): Promise<void>;
    /** Deletes every key that begins with the prefix, but these. */
    keepOnly(prefix: string, keys: string[]): Promise<void>;
  };

  web: {
    createSession(session: WebSession): Promise<void>;
    session(id: string): Promise<WebSession | null>;
    append(session: string, message: Omit<WebMessage, 'seq'>): Promise<number>;
    after(session: string, seq: number, limit: number): Promise<WebMessage[]>;
    /** Erase on demand: what was said in the session goes, the session itself stays open. */
    forget(session: string): Promise<void>;
    /** Deletes idle sessions of the modes with their messages and the dialogs of their chats, and returns how many. */
    purge(olderThanMs: number, modes: WebSession['mode'][]): Promise<number>;
  };

  /**
   * Wake-ups of all processes that share the store, the own one among them (LISTEN/NOTIFY; in one process a plain emitter).
   * `web` = a session's log has grown, its id; `cms` = what the CMS has news of.
   */
  onWake(listener: (channel: 'web' | 'cms', detail: string) => void): () => void;
  wake(channel: 'web' | 'cms', detail: string): Promise<void>;

  /** One holder per name over all processes that share the store; null = somebody else holds it. Throws when it cannot be asked for. */
  lock(name: string): Promise<StoreLock | null>;
};
