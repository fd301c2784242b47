import type { Match } from './search-faqs';

export type Judgement =
  { kind: 'answer'; key: string; score: number } | { kind: 'suggest'; keys: string[] } | { kind: 'silence' };

/** Tuned on a set of questions of our own (`tests/bench/faq`): silence on what the content does not know comes first. */
export const thresholds = {
  answer: 0.68,
  suggest: 0.43,
  /** The next best is so near that the person had better choose. */
  lead: 0.9,
  /** Nothing of the phrasing is missing in the question: it was asked in so many words. */
  whole: 0.9,
} as const;

const mostSuggested = 3;

/** Answer, ask back, or say nothing. */
export function judgeMatches(matches: readonly Match[]): Judgement {
  const [first, second] = matches;
  if (first === undefined || first.score < thresholds.suggest) return { kind: 'silence' };
  const leads = second === undefined || isAhead(first, second);
  if (first.score >= thresholds.answer && leads) return { kind: 'answer', key: first.key, score: first.score };
  const near = matches.filter(({ score }) => score >= thresholds.suggest && score >= first.score * 0.75);
  return { kind: 'suggest', keys: near.slice(0, mostSuggested).map(({ key }) => key) };
}

/** Two entries that hold the same part of the question differ by what was not asked: that is no reason to prefer one. */
function isAhead(first: Match, second: Match): boolean {
  if (first.filled >= thresholds.whole) return second.score < first.score;
  const isNearer = second.score <= first.score * thresholds.lead;
  return isNearer && second.covered <= first.covered * 0.95;
}
