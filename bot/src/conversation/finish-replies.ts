import { captionLimit, htmlLength, splitHtml, textLimit } from '../text/split-html';
import type { Message, Reply } from './reply';
import type { Turn } from './turn';

/**
 * What every answer needs whatever feature made it: in place only after a tap, the reply keyboard of an earlier question
 * taken away, nothing over Telegram's limits. Keeps `dialog.keyboardShown`.
 */
export function finishReplies(replies: Reply[], turn: Turn, options: { tapped: boolean }): Reply[] {
  const first = options.tapped ? replies.find(isMessage) : undefined;
  // One message can be taken the place of: the pressed one, and only by what comes first.
  const placed = replies.map((reply) =>
    reply.kind === 'replace' && reply !== first ? { ...reply, kind: 'message' as const } : reply,
  );
  return takeKeyboardAway(placed, turn).flatMap(fitReply);
}

/** A keyboard cannot leave in a message that has buttons of its own (Telegram), so a short one goes before it. */
function takeKeyboardAway(replies: Reply[], turn: Turn): Reply[] {
  const messages = replies.filter(isMessage);
  const shown = turn.dialog.keyboardShown;
  const last = messages.findLast(({ keyboard }) => keyboard !== undefined);
  const handled = last !== undefined;
  if (handled) turn.dialog.keyboardShown = last.keyboard !== 'remove';
  if (!shown || handled || messages.length === 0) return replies;
  turn.dialog.keyboardShown = false;
  const bare = replies.findIndex((reply) => isMessage(reply) && reply.kind === 'message' && !reply.inline?.length);
  if (bare >= 0) return replies.map((reply, place) => (place === bare ? { ...reply, keyboard: 'remove' } : reply));
  return [{ kind: 'message', html: turn.say('form.noted', { display: null }), keyboard: 'remove' }, ...replies];
}

function isMessage(reply: Reply): reply is Extract<Reply, Message> {
  return reply.kind === 'message' || reply.kind === 'replace';
}

/** A text over the limit goes in several messages: the picture with the first, the buttons with the last. */
function fitReply(reply: Reply): Reply[] {
  if (!isMessage(reply)) return [reply];
  const limit = reply.media ? captionLimit : textLimit;
  if (reply.html.length <= limit || htmlLength(reply.html) <= limit) return [reply];
  const [first = '', ...rest] = splitHtml(reply.html, limit);
  const others = rest.length > 0 ? splitHtml(rest.join('\n\n'), textLimit) : [];
  const { inline, keyboard, ...head } = reply;
  const messages: Extract<Reply, Message>[] = [
    { ...head, html: first },
    ...others.map((html) => ({ kind: 'message' as const, html })),
  ];
  return messages.map((message, place) =>
    place === messages.length - 1 ? { ...message, ...(inline && { inline }), ...(keyboard && { keyboard }) } : message,
  );
}
