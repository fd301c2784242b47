import { packAction } from '../../conversation/action';
import type { Feature } from '../../conversation/feature';
import { toAction } from '../../conversation/link-action';

/**
 * Commands lead where the bot profile says; those every Telegram user knows work without being listed. Unknown ones
 * go on to the questions and the fallback.
 */
export const commandFeature: Feature = {
  name: 'command',
  async handle(event, turn) {
    if (event.kind !== 'commanded') return null;
    const listed = turn.content.profile()?.commands.find(({ command }) => command === event.name);
    const target = listed && turn.content.has(listed.target) ? toAction(listed.target) : null;
    const action = target ?? BUILT_IN.get(event.name) ?? null;
    if (action === null) return null;
    turn.services.emit('command.used', { command: event.name });
    return turn.open(action);
  },
};

const BUILT_IN = new Map(
  ['menu', 'packages', 'apply', 'my', 'language', 'privacy', 'help', 'ask'].map((name) => [name, packAction(name)]),
);
