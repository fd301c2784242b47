import { packAction, parseAction } from '../../conversation/action';
import { toPhraseButton } from '../../conversation/button-rows';
import { emptyDialog } from '../../conversation/dialog';
import type { Feature } from '../../conversation/feature';
import type { Reply } from '../../conversation/reply';
import { toWayRow } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';
import { buildExport } from './build-export';

/** What is kept about the person, as a file of text, and «forget me» (B6, E4). */
export const privacyFeature: Feature = {
  name: 'privacy',
  async handle(event, turn) {
    if (event.kind !== 'tapped') return null;
    switch (parseAction(event.action)?.verb) {
      case 'privacy':
        return [showPrivacy(turn)];
      case 'export':
        return showExport(turn);
      case 'forget':
        return [askForget(turn)];
      case 'forget-yes':
        return forget(turn);
      default:
        return null;
    }
  },
};

function showPrivacy(turn: Turn): Reply {
  return {
    kind: 'replace',
    html: turn.say('privacy.about'),
    inline: [
      [toPhraseButton(turn, 'button.export', packAction('export'))],
      [toPhraseButton(turn, 'button.forget', packAction('forget'))],
      toWayRow(turn),
    ],
  };
}

async function showExport(turn: Turn): Promise<Reply[]> {
  const data = await turn.services.exportPerson(turn.person.identity);
  if (data === null) return [unavailable(turn)];
  turn.services.emit('privacy.exported', {});
  return buildExport({ ...data, conversation: turn.dialog }, turn);
}

function askForget(turn: Turn): Reply {
  return {
    kind: 'replace',
    html: turn.say('privacy.forget-ask'),
    inline: [
      [toPhraseButton(turn, 'button.forget-yes', packAction('forget-yes'))],
      [toPhraseButton(turn, 'button.forget-no', packAction('privacy'))],
    ],
  };
}

/** First the CMS, then this chat's own state: a failure half way leaves everything as it was. */
async function forget(turn: Turn): Promise<Reply[]> {
  const erased = await turn.services.erasePerson(turn.person.identity);
  if (!erased) return [unavailable(turn)];
  const { keyboardShown, liveMenu } = turn.dialog;
  Object.assign(turn.dialog, { ...emptyDialog(), keyboardShown, liveMenu });
  return [{ kind: 'replace', html: turn.say('privacy.forgotten'), inline: [toWayRow(turn)] }];
}

function unavailable(turn: Turn): Reply {
  return { kind: 'replace', html: turn.say('privacy.unavailable'), inline: [toWayRow(turn)] };
}
