/** How well a set of questions finds its answers, and how well the search keeps silent on what is none of its business. */
import { createFaqIndex, type SearchEntry } from '../../../bot/src/features/faq/search/create-faq-index';
import { judgeMatches } from '../../../bot/src/features/faq/search/judge-matches';
import { searchFaqs, type Match } from '../../../bot/src/features/faq/search/search-faqs';
import type { FaqSet } from './faq-set';

export type FaqFigures = {
  locale: string;
  asked: number;
  /** Share whose right entry stands first, in the answer or at the top of «did you mean». */
  rightFirst: number;
  /** Share answered directly and rightly. */
  answered: number;
  /** Share answered directly with a wrong entry. */
  wrong: number;
  offTopic: number;
  /** Share of off-topic questions that got no answer. */
  unanswered: number;
  /** Share of off-topic questions that got neither an answer nor suggestions. */
  silent: number;
  byKind: { [kind: string]: { asked: number; right: number } };
  misses: { text: string; kind: string; expected: string | null; got: string; matches: Match[] }[];
};

export function evaluateFaq(set: FaqSet, entries: SearchEntry[]): FaqFigures {
  const index = createFaqIndex(entries, set.language);
  const figures: FaqFigures = {
    locale: set.language,
    asked: 0,
    rightFirst: 0,
    answered: 0,
    wrong: 0,
    offTopic: 0,
    unanswered: 0,
    silent: 0,
    byKind: {},
    misses: [],
  };
  const offTopic = set.offTopic.map((text) => ({ text, kind: 'off-topic', expect: null }));
  for (const { expect, kind, text } of [...set.questions, ...offTopic]) {
    const matches = searchFaqs(index, text);
    const judgement = judgeMatches(matches);
    const first = judgement.kind === 'answer' ? judgement.key : judgement.kind === 'suggest' ? judgement.keys[0] : null;
    const isRight = expect === null ? judgement.kind !== 'answer' : expect === first;
    const own = (figures.byKind[kind] ??= { asked: 0, right: 0 });
    own.asked += 1;
    own.right += Number(isRight);
    if (expect === null) {
      figures.offTopic += 1;
      figures.unanswered += Number(judgement.kind !== 'answer');
      figures.silent += Number(judgement.kind === 'silence');
    } else {
      figures.asked += 1;
      figures.rightFirst += Number(isRight);
      figures.answered += Number(isRight && judgement.kind === 'answer');
      figures.wrong += Number(!isRight && judgement.kind === 'answer');
    }
    const isMiss = !isRight || (expect === null && judgement.kind !== 'silence');
    if (isMiss)
      figures.misses.push({
        text,
        kind,
        expected: expect,
        got: `${judgement.kind} ${first ?? ''}`,
        matches: matches.slice(0, 3),
      });
  }
  return toShares(figures);
}

function toShares(figures: FaqFigures): FaqFigures {
  const { asked, offTopic } = figures;
  return {
    ...figures,
    rightFirst: figures.rightFirst / (asked || 1),
    answered: figures.answered / (asked || 1),
    wrong: figures.wrong / (asked || 1),
    unanswered: figures.unanswered / (offTopic || 1),
    silent: figures.silent / (offTopic || 1),
  };
}
