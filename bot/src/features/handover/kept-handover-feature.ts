import type { Event } from '../../conversation/event';
import type { Feature } from '../../conversation/feature';
import type { Turn } from '../../conversation/turn';
import { openLink } from './open-link';

/** A CMS that is away is not asked with every press. */
const pauseMs = 15_000;
const lifeMs = 7 * 86_400_000;

/** A link that could not be opened is tried again with whatever the person does next; what they did is answered as ever. */
export const keptHandoverFeature: Feature = {
  name: 'kept-handover',
  async handle(event, turn) {
    const { handover } = turn.dialog;
    if (handover === null || !isOfPerson(event) || !isDue(turn, handover)) return null;
    handover.triedAt = turn.now.toISOString();
    const { status, reply } = await openLink(turn, handover.token);
    if (status !== 'later') turn.asides.push(reply);
    return null;
  },
};

function isDue(turn: Turn, { at, triedAt }: { at: string; triedAt: string }): boolean {
  const now = turn.now.getTime();
  if (now - Date.parse(at) > lifeMs) turn.dialog.handover = null;
  return turn.dialog.handover !== null && now - Date.parse(triedAt) >= pauseMs;
}

/** A `/start` speaks for itself: it opens a link of its own or the menu. */
function isOfPerson(event: Event): boolean {
  return ['tapped', 'said', 'commanded', 'shared'].includes(event.kind);
}
