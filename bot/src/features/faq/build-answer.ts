import type { Faq } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { packAction } from '../../conversation/action';
import { toContentRows, toHomeButton, toPersonRow } from '../../conversation/button-rows';
import { toFaqRows } from '../../conversation/faq-list';
import type { Reply } from '../../conversation/reply';
import { toWayRow } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';
import { SafeHtml } from '../../text/safe-html';

/** An answer with the question it answers: the person sees what was understood. A human is always one press away. */
export function buildAnswer(faq: Keyed<Faq>, turn: Turn): Reply {
  const answer = turn.rich(faq.answer);
  return {
    kind: 'replace',
    html: turn.say('faq.answer', {
      question: turn.plain(faq.question),
      answer: answer === '' ? null : new SafeHtml(answer),
    }),
    inline: [...toContentRows(faq.buttons, turn), ...toPersonRow(turn), toWayRow(turn)],
  };
}

/** «Did you mean»: the nearest questions as buttons. */
export function buildSuggestions(faqs: Keyed<Faq>[], turn: Turn): Reply {
  const rows = faqs.map(({ key, question }) => [{ text: turn.plain(question), action: packAction('faq', key) }]);
  return {
    kind: 'message',
    html: turn.say('faq.suggest'),
    inline: [...rows, ...toPersonRow(turn), [toHomeButton(turn)]],
  };
}

/** All questions, page by page; under «Задать вопрос» with the invitation to write one's own. */
export function buildList(turn: Turn, place: { verb: 'ask' | 'faqs'; page: number }): Reply {
  const rows = toFaqRows(turn, { verb: place.verb, arguments: [], page: place.page });
  const phrase =
    rows.length === 0 && place.verb === 'faqs' ? 'faq.empty' : place.verb === 'ask' ? 'faq.ask' : 'faq.list';
  return { kind: 'replace', html: turn.say(phrase), inline: [...rows, ...toPersonRow(turn), toWayRow(turn)] };
}
