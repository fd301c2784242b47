import type { PackProblem } from '../pack';

/** Collects every reason why a pack is refused; nothing stops at the first one. */
export type Problems = {
  add(place: Place, ru: string, en: string): void;
  warn(place: Place, ru: string, en: string): void;
  /** Grows with each `add`. */
  count(): number;
  all(): PackProblem[];
  warnings(): PackProblem[];
};

export type Place = { file: string; line: number };

/** A pack that is wrong from top to bottom is not described in more lines than a person reads. */
const LIMIT = 500;

export function createProblems(): Problems {
  const found: PackProblem[] = [];
  const warnings: PackProblem[] = [];
  const push = (list: PackProblem[], place: Place, reason: PackProblem['reason']) => {
    if (list.length < LIMIT) list.push({ file: place.file, line: place.line, reason });
  };
  return {
    add: (place, ru, en) => push(found, place, { ru, en }),
    warn: (place, ru, en) => push(warnings, place, { ru, en }),
    count: () => found.length,
    all: () => [...found].sort(byPlace),
    warnings: () => [...warnings].sort(byPlace),
  };
}

function byPlace(a: PackProblem, b: PackProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
