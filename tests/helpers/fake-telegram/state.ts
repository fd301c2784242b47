export type FakeUser = {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
};
export type FakeMedia = { kind: string; fileId: string };
export type FakeMessage = {
  message_id: number;
  chatId: number;
  fromBot: boolean;
  from: number;
  date: number;
  /** Shown text (entities parsed away) and the source it came from. */
  text: string | null;
  source: string;
  caption: boolean;
  media: FakeMedia | null;
  inline: { text: string; callback_data?: string; url?: string }[][];
  keyboard: { text: string; request_contact?: boolean; request_location?: boolean }[][] | 'remove' | null;
  topic: number | null;
  deleted: boolean;
  /** Grows with every change of the whole server: what a person has not seen yet is higher than his last act. */
  changedAt: number;
  edits: number;
};
export type FakeChat = {
  id: number;
  type: 'private' | 'supergroup';
  title: string | null;
  members: Map<number, string>;
  /** A person who blocked the bot, or a chat the bot is not in. */
  reachable: boolean;
  /** A group that became a supergroup: the new id. */
  movedTo?: number;
  messages: FakeMessage[];
  lastMessageId: number;
};
export type LedgerEntry = {
  seq: number;
  at: number;
  method: string;
  payload: Record<string, unknown>;
  chat: number | null;
  /** 200 = accepted and done (whatever became of the answer). */
  code: number;
  description: string | null;
};
export type CallbackAnswer = { id: string; text: string | null; alert: boolean; at: number };

/** Everything the fake server remembers. */
export function createState(bot: FakeUser) {
  return {
    bot,
    chats: new Map<number, FakeChat>(),
    users: new Map<number, FakeUser>(),
    files: new Map<string, { bytes: Buffer; path: string; uploaded: boolean }>(),
    ledger: [] as LedgerEntry[],
    answers: [] as CallbackAnswer[],
    /** Presses that may still be answered, with the time they were made. */
    openPresses: new Map<string, number>(),
    profile: new Map<string, Record<string, unknown>>(),
    contractErrors: [] as string[],
    clock: 0,
    serial: 0,
  };
}
export type FakeState = ReturnType<typeof createState>;

export function nextSerial(state: FakeState): number {
  state.serial += 1;
  return state.serial;
}

export function touch(state: FakeState): number {
  state.clock += 1;
  return state.clock;
}
