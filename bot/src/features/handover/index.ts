import { handoverTokenPattern } from '../../cms-client/schemas/handover';
import { packAction } from '../../conversation/action';
import type { Feature } from '../../conversation/feature';
import { toAction } from '../../conversation/link-action';
import type { Reply } from '../../conversation/reply';
import { toPayloadLink } from '../../conversation/to-payload-link';
import type { Turn } from '../../conversation/turn';
import { openLink } from './open-link';

/** A visitor of the site comes into the bot by the link of their application (D2). */
export const handoverFeature: Feature = {
  name: 'handover',
  async handle(event, turn) {
    if (event.kind !== 'started' || event.payload === null || !isLink(event.payload, turn)) return null;
    turn.services.emit('bot.started', { hasPayload: true });
    turn.dialog.trail = [];
    const at = turn.now.toISOString();
    turn.dialog.handover = { token: event.payload, at, triedAt: at };
    const { status, reply } = await openLink(turn, event.payload);
    return status === 'opened' ? [reply] : [reply, ...(await openMenu(turn))];
  },
};

/** A place of the content may have a name that looks like one. */
function isLink(payload: string, turn: Turn): boolean {
  const place = toPayloadLink(payload);
  const isPlace = place !== null && turn.content.has(place) && toAction(place) !== null;
  return handoverTokenPattern.test(payload) && !isPlace;
}

function openMenu(turn: Turn): Promise<Reply[]> {
  return turn.open(packAction('menu'));
}
