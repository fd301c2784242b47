import type { Handover } from '../../cms-client/schemas/handover';
import type { Reply } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';
import { buildGreeting } from './build-greeting';

/** After so many links nobody knows, a chat's links are not asked about until the next day: nobody guesses 128 bits, nobody may try. */
const wrongLinksADay = 10;

export type OpenedLink = { status: Handover['status'] | 'later'; reply: Reply };

/** Asks the CMS and says what came of it; the link is forgotten unless the CMS is out of reach. */
export async function openLink(turn: Turn, token: string): Promise<OpenedLink> {
  const answer = isGuessing(turn) ? ({ status: 'unknown' } as const) : await ask(turn, token);
  if (answer === null) return { status: 'later', reply: { kind: 'message', html: turn.say('handover.later') } };
  turn.dialog.handover = null;
  if (answer.status === 'unknown') countWrong(turn);
  if (answer.status !== 'opened')
    return { status: answer.status, reply: { kind: 'message', html: turn.say(`handover.${answer.status}`) } };
  const { application } = answer;
  const { number, form, package: chosen } = application;
  turn.services.emit('handover.opened', { form, package: chosen });
  if (chosen !== null && turn.content.package(chosen) !== null) turn.dialog.package = chosen;
  noteSubmit(turn, { number, form });
  return { status: 'opened', reply: buildGreeting(application, turn) };
}

function ask(turn: Turn, token: string): Promise<Handover | null> {
  const { identity, name, username } = turn.person;
  return turn.services.openHandover({
    token,
    identity,
    ...(name !== null && { name }),
    ...(username !== null && { username }),
    locale: turn.locale,
    test: turn.chat.mode !== 'live',
  });
}

/** So that a second application is recognised (C2) even while the CMS is out of reach. */
function noteSubmit(turn: Turn, { number, form }: { number: string; form: string }): void {
  const others = turn.dialog.submits.filter((submit) => submit.number !== number);
  const own = { idempotencyKey: `site:${number}`, form, number, at: turn.now.toISOString() };
  turn.dialog.submits = [own, ...others].slice(0, 20);
}

function isGuessing(turn: Turn): boolean {
  const { wrongLinks } = turn.dialog;
  return wrongLinks?.day === today(turn) && wrongLinks.count >= wrongLinksADay;
}

function countWrong(turn: Turn): void {
  const { wrongLinks } = turn.dialog;
  const day = today(turn);
  turn.dialog.wrongLinks = { day, count: wrongLinks?.day === day ? wrongLinks.count + 1 : 1 };
}

function today(turn: Turn): string {
  return turn.now.toISOString().slice(0, 10);
}
