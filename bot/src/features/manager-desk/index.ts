import type { TransitionAction, TransitionReply } from '../../cms-client/schemas/application';
import { parseAction } from '../../conversation/action';
import type { Feature } from '../../conversation/feature';
import type { Reply } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';
import { buildCard } from './build-card';

/** Take, Close, Reopen in a manager chat (C3): the message pressed shows the fresh card, a toast says what happened. */
export const managerDeskFeature: Feature = {
  name: 'manager-desk',
  sides: ['managers'],
  async handle(event, turn) {
    if (event.kind === 'tapped') return press(event.action, turn);
    if (event.kind === 'started' || event.kind === 'commanded') return [welcome(turn)];
    if (event.kind === 'membership') return event.status === 'joined-group' ? [welcome(turn)] : [];
    // What managers write to each other is theirs; pictures are looked at by the file helper.
    return event.kind === 'shared' ? null : [];
  },
};

function welcome(turn: Turn): Reply {
  return { kind: 'message', html: turn.say('desk.welcome') };
}

const moves: Record<string, TransitionAction> = { take: 'take', close: 'close', reopen: 'reopen' };

async function press(data: string, turn: Turn): Promise<Reply[]> {
  const parsed = parseAction(data);
  const action = parsed && Object.hasOwn(moves, parsed.verb) ? moves[parsed.verb] : undefined;
  const [number] = parsed?.arguments ?? [];
  if (action === undefined || number === undefined || !/^A-\d{4}-\d{6,}$/.test(number)) {
    return [notice(turn.label('desk.toast.unknown'))];
  }
  if (!(await turn.services.isManager(turn.chat, turn.person))) {
    return [notice(turn.label('desk.toast.not-member'), { alert: true })];
  }
  const actor = { id: turn.person.identity, name: turn.person.name ?? turn.person.username ?? turn.person.identity };
  const reply = await turn.services.transition(number, { action, actor, recipient: turn.chat.recipient });
  // Said by a message when it comes too late for the press: nothing else tells that nothing happened.
  if (reply === null) return [{ kind: 'toast', text: turn.label('desk.toast.unavailable'), alert: true }];
  if (reply === 'not-found') return [notice(turn.label('desk.toast.unknown'), { alert: true })];
  const { version } = reply.application;
  const card: Reply = { kind: 'replace', stamp: `${number} ${version}`, ...buildCard(reply.application, turn) };
  return [toToast(reply, action, turn), card];
}

const doneToasts = {
  take: 'desk.toast.taken',
  close: 'desk.toast.closed',
  reopen: 'desk.toast.reopened',
} as const;

/** A late press is no mistake: it says who was first, and the card under the finger is fresh again. */
function toToast({ outcome, reason, application }: TransitionReply, action: TransitionAction, turn: Turn): Reply {
  const { number, holder } = application;
  if (outcome === 'done') return notice(turn.label(doneToasts[action], { number }));
  const phrase = reason === 'taken' ? 'desk.toast.already-taken' : 'desk.toast.state';
  return notice(turn.label(phrase, { number, holder: holder?.name ?? null }), { alert: true });
}

/** For the one who pressed: too late for that, it must not fill the group, where nobody else would know what it is about. */
function notice(text: string, { alert = false } = {}): Reply {
  return { kind: 'toast', text, alert, fleeting: true };
}
