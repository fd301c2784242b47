import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Shown } from '../../conversation/channel';
import type { Message, Reply } from '../../conversation/reply';
import type { WebMessage } from '../../store/store';
import type { CurrentMessage, SessionLog } from './session-log';
import { toastMessage, toWebMessage } from './web-message';

export type ShowReplies = {
  session: string;
  side: WebMessage['side'];
  trigger: unknown;
  replies: Reply[];
  before: Shown;
};
type Tools = {
  log: SessionLog;
  append(session: string, message: Omit<WebMessage, 'seq'>): Promise<void>;
  mediaUrl(url: string): string;
};

const triggerSchema = z.object({ eventId: z.string(), message: z.string().nullable(), action: z.string().nullable() });
/** A submit's number comes from the store, not from the browser: nothing was pressed. */
const noTrigger = { eventId: null, message: null, action: null };

/**
 * Shows the replies one after another. Ids are made of the event's id and the reply's place, so that a turn played again
 * after a crash shows the same messages and not more of them.
 */
export async function showReplies(show: ShowReplies, tools: Tools): Promise<Shown> {
  const trigger = triggerSchema.safeParse(show.trigger).data ?? noTrigger;
  const target = await findPressed(show, trigger, tools.log);
  const shown: Shown = { ...show.before };

  for (const [index, reply] of show.replies.entries()) {
    const id = messageId(trigger.eventId, index);
    if (reply.kind === 'leave') continue;
    if (reply.kind === 'toast') {
      const body = toastMessage(reply.text, reply.alert ?? false);
      await tools.append(show.session, { id, side: show.side, op: 'toast', body });
      continue;
    }
    const place = reply.kind === 'replace' ? (target ?? (await findLive(show, shown, tools.log))) : null;
    await showMessage({ ...show, reply, id, place, pressed: target?.id ?? null, shown }, tools);
  }
  return shown;
}

type ShowMessage = ShowReplies & {
  reply: Message;
  id: string;
  place: CurrentMessage | null;
  pressed: string | null;
  shown: Shown;
};

async function showMessage(show: ShowMessage, tools: Tools): Promise<void> {
  const { session, side, reply, id, place, pressed, shown } = show;
  const body = toWebMessage(reply, tools.mediaUrl);
  const messageRef = place?.id ?? id;
  const alive = body.inline.flat().some((button) => 'action' in button);
  // Cards in the managers' pane all stay alive; a client has one living menu, or the keyboard that took over from it.
  if (side === 'client' && (alive || body.keyboard.length > 0)) {
    const former = [shown.liveMenu, pressed].filter((ref) => ref !== messageRef);
    for (const ref of new Set(former)) await takeButtonsOff({ session, side, id: ref }, tools);
    shown.liveMenu = null;
  }
  await tools.append(session, { id: messageRef, side, op: place ? 'edit' : 'send', body });
  if (alive) shown.liveMenu = messageRef;
  else if (shown.liveMenu === messageRef) shown.liveMenu = null;
  if (body.keyboard.length > 0) shown.keyboardShown = true;
  if (body.removeKeyboard) shown.keyboardShown = false;
}

type TakeOff = { session: string; side: WebMessage['side']; id: string | null };

async function takeButtonsOff({ session, side, id }: TakeOff, { log, append }: Tools): Promise<void> {
  const old = id === null ? null : await log.find(session, side, id);
  if (old && old.body.inline.length > 0) {
    await append(session, { id: old.id, side, op: 'edit', body: { ...old.body, inline: [] } });
  }
}

async function findPressed(
  { session, side }: ShowReplies,
  { message, action }: z.infer<typeof triggerSchema> | typeof noTrigger,
  log: SessionLog,
): Promise<CurrentMessage | null> {
  if (message) return log.find(session, side, message);
  return action ? log.findByAction(session, side, action) : null;
}

/** Without a press the living menu is replaced only while it is the last thing said: higher up nobody would see the change. */
async function findLive({ session, side }: ShowReplies, shown: Shown, log: SessionLog): Promise<CurrentMessage | null> {
  if (!shown.liveMenu) return null;
  const newest = await log.newest(session, side);
  return newest?.id === shown.liveMenu ? newest : null;
}

function messageId(eventId: string | null, index: number): string {
  const seed = eventId ?? `${Date.now()} ${Math.random()}`;
  return `r${createHash('sha256').update(seed).digest('base64url').slice(0, 16)}-${index}`;
}
