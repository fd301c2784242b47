import type { OpenedApplication } from '../../cms-client/schemas/handover';
import { toContentRows, toHomeButton } from '../../conversation/button-rows';
import { blankToNull } from '../../conversation/common-variables';
import type { Reply } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';
import { shorten } from '../../text/shorten';

/** A reminder of what was written, not the whole letter: the greeting stays one message. */
const shownMessage = 1_000;

/** By name, with the service chosen and the message left (D2); the next step is the form's own buttons. */
export function buildGreeting(application: OpenedApplication, turn: Turn): Reply {
  const { number, status, form, formTitle, packageName, clientName, message } = application;
  const html = turn.say('handover.greeting', {
    name: blankToNull(clientName) ?? turn.person.name,
    package: blankToNull(packageName),
    application: {
      number,
      formTitle,
      status: turn.label(`status.${status}.label`),
      message: blankToNull(shorten(message ?? '', shownMessage)),
    },
  });
  const buttons = turn.content.form(form)?.buttons ?? [];
  return { kind: 'message', html, inline: [...toContentRows(buttons, turn), [toHomeButton(turn)]] };
}
