import type { Locale } from '../../cms-client/schemas/content';
import { packAction, parseAction } from '../../conversation/action';
import type { Feature } from '../../conversation/feature';
import type { Reply } from '../../conversation/reply';
import { createSpeaker } from '../../conversation/speaker';
import { toWayRow } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';

/** Language as a switch (A3): the same flow, other texts. */
export const languageFeature: Feature = {
  name: 'language',
  async handle(event, turn) {
    const action = event.kind === 'tapped' ? parseAction(event.action) : null;
    if (action?.verb === 'language') return [buildChoice(turn)];
    const locale = turn.locales.find((offered) => offered === action?.arguments[0]);
    return action?.verb === 'lang' && locale !== undefined ? switchLanguage(turn, locale) : null;
  },
};

function buildChoice(turn: Turn): Reply {
  const rows = turn.locales.map((locale) => [
    { text: turn.label(`language.${locale}.label`), action: packAction('lang', locale) },
  ]);
  return { kind: 'replace', html: turn.say('language.choose'), inline: [...rows, toWayRow(turn)] };
}

/** From here on this very turn speaks the new language. */
async function switchLanguage(turn: Turn, locale: Locale): Promise<Reply[]> {
  const content = turn.index.view(locale);
  turn.dialog.locale = locale;
  Object.assign(turn, { locale, content, ...createSpeaker(content, turn.person) });
  turn.services.emit('language.chosen', { locale });
  return [{ kind: 'replace', html: turn.say('language.changed') }, ...(await turn.open(packAction('menu')))];
}
