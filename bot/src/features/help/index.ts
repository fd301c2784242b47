import { parseAction } from '../../conversation/action';
import { toPersonRow } from '../../conversation/button-rows';
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
    return [
      {
        kind: 'replace',
        html: turn.say('help.text', { commands }),
        inline: [...toPersonRow(turn), toWayRow(turn)],
      },
    ];
  },
};
