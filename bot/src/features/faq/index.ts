import { parseAction } from '../../conversation/action';
import type { Event } from '../../conversation/event';
import { parsePage } from '../../conversation/faq-list';
import type { Feature } from '../../conversation/feature';
import type { Reply } from '../../conversation/reply';
import { enterPlace } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';
import { buildAnswer, buildList, buildSuggestions } from './build-answer';
import { createFaqIndexes } from './faq-indexes';
import { judgeMatches, type Judgement } from './search/judge-matches';
import { searchFaqs } from './search/search-faqs';

/** Questions in the client's own words (J1): the answer with its question, «did you mean», or silence. */
export function createFaqFeature(): Feature {
  const indexes = createFaqIndexes();
  const judge = async (text: string, turn: Turn) => judgeMatches(searchFaqs(await indexes.of(turn.content), text));
  return {
    name: 'faq',
    async handle(event, turn) {
      if (event.kind === 'tapped') return showPlace(event.action, turn);
      const text = toQuestion(event);
      return text === null ? null : answer(await judge(text, turn), turn);
    },
    async prepare(content) {
      // One after another: side by side their pieces would add up to one long stop.
      for (const view of content) await indexes.prepare(view);
    },
  };
}

function toQuestion(event: Event): string | null {
  if (event.kind === 'said') return event.text;
  return event.kind === 'commanded' ? `${event.name.replaceAll('_', ' ')} ${event.argument}` : null;
}

function showPlace(data: string, turn: Turn): Reply[] | null {
  const action = parseAction(data);
  const [argument] = action?.arguments ?? [];
  if (action?.verb === 'ask' || action?.verb === 'faqs') {
    enterPlace(turn, 'action:ask');
    return [buildList(turn, { verb: action.verb, page: parsePage(argument) })];
  }
  const faq = action?.verb === 'faq' && argument !== undefined ? turn.content.faq(argument) : null;
  if (faq === null) return null;
  enterPlace(turn, `faq:${faq.key}`);
  turn.services.emit('faq.opened', { faq: faq.key });
  return [buildAnswer(faq, turn)];
}

/** null = the content knows nothing of it: the fallback speaks. Only keys are noted, never what was written. */
function answer(judgement: Judgement, turn: Turn): Reply[] | null {
  if (judgement.kind === 'silence') {
    turn.services.emit('faq.missed', {});
    return null;
  }
  const keys = judgement.kind === 'answer' ? [judgement.key] : judgement.keys;
  const faqs = keys.flatMap((key) => turn.content.faq(key) ?? []);
  const [first] = faqs;
  if (first === undefined) return null;
  turn.services.emit(judgement.kind === 'answer' ? 'faq.answered' : 'faq.suggested', { faq: first.key });
  if (judgement.kind === 'suggest') return [buildSuggestions(faqs, turn)];
  enterPlace(turn, `faq:${first.key}`);
  return [buildAnswer(first, turn)];
}
