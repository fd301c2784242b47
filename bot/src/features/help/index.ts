import { packAction, parseAction } from '../../conversation/action';
import { toPhraseButton } from '../../conversation/button-rows';
import type { Feature } from '../../conversation/feature';
import { enterPlace, toWayRow } from '../../conversation/trail';

/** What the bot can do, with the commands of the business. */
export const helpFeature: Feature = {
  name: 'help',
  async handle(event, turn) {
    if (event.kind !== 'tapped' || parseAction(event.action)?.verb !== 'help') return null;
    enterPlace(turn, 'action:help');
    const commands = (turn.content.profile()?.commands ?? []).map(({ command, description }) => ({
      command,
      description,
    }));
    const hasForms = turn.content.forms().length > 0;
    const person = toPhraseButton(turn, 'button.ask-person', packAction('apply'));
    return [
      {
        kind: 'replace',
        html: turn.say('help.text', { commands }),
        inline: [...(hasForms ? [[person]] : []), toWayRow(turn)],
      },
    ];
  },
};
