import { packAction, parseAction } from '../../conversation/action';
import { sayApplications } from '../../conversation/application-list';
import { toPhraseButton } from '../../conversation/button-rows';
import type { Feature } from '../../conversation/feature';
import { enterPlace, toWayRow } from '../../conversation/trail';

/** The person's own applications and how they stand (/my). */
export const myFeature: Feature = {
  name: 'my',
  async handle(event, turn) {
    if (event.kind !== 'tapped' || parseAction(event.action)?.verb !== 'my') return null;
    enterPlace(turn, 'action:applications');
    const { html, isEmpty } = await sayApplications(turn);
    const canApply = isEmpty && turn.content.forms().length > 0;
    const apply = toPhraseButton(turn, 'button.apply', packAction('apply'));
    return [{ kind: 'replace', html, inline: [...(canApply ? [[apply]] : []), toWayRow(turn)] }];
  },
};
