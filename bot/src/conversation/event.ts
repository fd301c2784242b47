/** What a person did, in no channel's words (DESIGN 3). */
export type Event =
  | { kind: 'started'; payload: string | null }
  /** A button: the checked action string, never trusted (`conversation/action.ts` parses it). */
  | { kind: 'tapped'; action: string }
  | { kind: 'said'; text: string }
  /** `/menu`, `/packages` …: name without the slash and the bot's name. */
  | { kind: 'commanded'; name: string; argument: string }
  /** `own` = the channel proves that the contact is the person's own. */
  | { kind: 'shared'; what: 'contact'; phone: string; own: boolean; name: string | null }
  | { kind: 'shared'; what: 'location'; latitude: number; longitude: number }
  /** `more` = the other files of an album sent at once. */
  | { kind: 'shared'; what: 'file'; file: IncomingFile; caption: string; more?: IncomingFile[] }
  /** Voice, sticker, poll …: answered sensibly, never used. `edited` = an old message was edited. */
  | { kind: 'unsupported'; what: string }
  /** The person blocked or unblocked the bot, or the bot entered or left a group. */
  | { kind: 'membership'; status: 'reachable' | 'blocked' | 'joined-group' | 'left-group' }
  /** The submit made earlier got its number (from the store's outbox, not from a person). */
  | { kind: 'submitted'; idempotencyKey: string; number: string }
  | { kind: 'refused'; idempotencyKey: string };

export type IncomingFile = {
  /** How the channel fetches the bytes (Telegram file id, web upload id). */
  reference: string;
  what: 'photo' | 'document';
  mime: string | null;
  name: string | null;
  /** Bytes, when known. */
  size: number | null;
};
