import { packAction } from '../../conversation/action';
import { toPhraseButton } from '../../conversation/button-rows';
import type { Event } from '../../conversation/event';
import type { Reply } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';

type Outcome = Extract<Event, { kind: 'submitted' | 'refused' }>;

/** A request accepted without a number got it, or could not be taken after all. Told once. */
export function tellSubmit(outcome: Outcome, turn: Turn): Reply[] {
  const known = turn.dialog.submits.find(({ idempotencyKey }) => idempotencyKey === outcome.idempotencyKey);
  if (outcome.kind === 'refused') {
    turn.dialog.submits = turn.dialog.submits.filter((submit) => submit !== known);
    const again = toPhraseButton(turn, 'button.apply', packAction('apply'));
    return [{ kind: 'message', html: turn.say('form.refused-later'), inline: [[again]] }];
  }
  // An update that came too late became a new request: its number is another one.
  if (known?.number === outcome.number) return [];
  if (known !== undefined) known.number = outcome.number;
  const my = toPhraseButton(turn, 'button.my', packAction('my'));
  return [
    { kind: 'message', html: turn.say('form.number', { application: { number: outcome.number } }), inline: [[my]] },
  ];
}
