import type { InboxRow } from '../../../store/store';
import type { PressedButton } from '../show/create-press-grace';
import { toInboxRow } from '../translate/to-inbox-row';
import { type TelegramUpdate, updateSchema } from '../translate/update-schema';

export type AcceptRows = (rows: InboxRow[]) => Promise<unknown>;

/** Stores updates durably; what is not an update at all is passed over, because asking again would bring it again. */
export function createAcceptUpdates(options: {
  botId: string;
  accept: AcceptRows;
  /** Told of each press at once, so that its wheel stops even when its chat is busy. */
  onPress(press: PressedButton): void;
  onForeign(): void;
  /** A group became a supergroup; told before the updates are played, because they may come from the new chat. */
  onMoved(from: string, to: string): void;
}): (updates: unknown[]) => Promise<void> {
  return async (updates) => {
    const parsed = updates.map((update) => updateSchema.safeParse(update));
    if (parsed.some(({ success }) => !success)) options.onForeign();
    const known = parsed.flatMap(({ data }) => (data ? [data] : []));
    known.forEach((update) => noteMove(update, options.onMoved));
    const rows = known.map((update) => toInboxRow(update, options.botId)).filter((row) => row !== null);
    if (rows.length > 0) await options.accept(rows);
    known.forEach((update) => notePress(update, options.onPress));
  };
}

function noteMove({ message }: TelegramUpdate, onMoved: (from: string, to: string) => void): void {
  if (message?.migrate_to_chat_id) onMoved(String(message.chat.id), String(message.migrate_to_chat_id));
  if (message?.migrate_from_chat_id) onMoved(String(message.migrate_from_chat_id), String(message.chat.id));
}

function notePress({ callback_query: press }: TelegramUpdate, onPress: (press: PressedButton) => void): void {
  if (press) {
    const person = String(press.from.id);
    const chat = String(press.message?.chat.id ?? person);
    onPress({ callbackId: press.id, person, chat, data: press.data ?? null });
  }
}
