import type { Match } from './search-faqs';

export type Judgement =
  { kind: 'answer'; key: string; score: number } | { kind: 'suggest'; keys: string[] } | { kind: 'silence' };

/** Tuned on a set of questions of our own (`tests/bench/faq`): silence on what the content does not know comes first. */
export const thresholds = {
  answer: 0.68,
  suggest: 0.43,
  /** The next best is so near that the person had better choose. */
  lead: 0.92,
  /** So far ahead that the next best may hold as much of the question, unless it holds all of it. */
  farLead: 0.88,
  /** Nothing of the phrasing is missing in the question: it was asked in so many words. */
  whole: 0.93,
} as const;

const mostSuggested = 3;

/** Answer, ask back, or say nothing. */
export function judgeMatches(matches: readonly Match[]): Judgement {
  const [first, second] = matches;
  if (first === undefined || first.score < thresholds.suggest) return { kind: 'silence' };
  const leads = second === undefined || isAhead(first, second);
  if (first.score >= thresholds.answer && leads) return { kind: 'answer', key: first.key, score: first.score };
  const near = matches.filter(({ score, rank }) => score >= thresholds.suggest && rank >= first.rank * 0.75);
  return { kind: 'suggest', keys: near.slice(0, mostSuggested).map(({ key }) => key) };
}

/** Two entries that hold the same part of the question differ by what was not asked: that alone is no reason to prefer one. */
function isAhead(first: Match, second: Match): boolean {
  if (first.filled >= thresholds.whole && second.filled < thresholds.whole) return second.rank < first.rank;
  if (second.rank <= first.rank * thresholds.farLead && second.covered < 0.95) return true;
  return second.rank <= first.rank * thresholds.lead && second.covered <= first.covered * 0.95;
}
