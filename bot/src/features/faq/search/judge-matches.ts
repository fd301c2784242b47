import type { Match } from './search-faqs';

export type Judgement =
  { kind: 'answer'; key: string; score: number } | { kind: 'suggest'; keys: string[] } | { kind: 'silence' };

/** Tuned on a set of questions of our own (`tests/bench/faq`): silence on what the content does not know comes first. */
export const thresholds = {
  answer: 0.68,
  /** The next best is so near that the person had better choose. */
  lead: 0.9,
  sure: 0.9,
  suggest: 0.43,
} as const;

const mostSuggested = 3;

/** Answer, ask back, or say nothing. */
export function judgeMatches(matches: readonly Match[]): Judgement {
  const [first, second] = matches;
  if (first === undefined || first.score < thresholds.suggest) return { kind: 'silence' };
  const leads =
    second === undefined ||
    second.score <= first.score * thresholds.lead ||
    (first.score >= thresholds.sure && second.score < first.score);
  if (first.score >= thresholds.answer && leads) return { kind: 'answer', key: first.key, score: first.score };
  const near = matches.filter(({ score }) => score >= thresholds.suggest && score >= first.score * 0.75);
  return { kind: 'suggest', keys: near.slice(0, mostSuggested).map(({ key }) => key) };
}
