import type { Sentence } from '../../../shared/staff-sentence';

/** What is wrong with an entry, and where: `path` leads to the field, as the Content Manager counts. */
export type EntryProblem = { path: (string | number)[]; message: Sentence };

/** `warning` = may be published all the same. `draft` = what publishing together would publish with it. */
export type Finding = EntryProblem & { level: 'error' | 'warning'; draft?: { uid: string; documentId: string } };

export const asErrors = (problems: EntryProblem[]): Finding[] =>
  problems.map((problem) => ({ ...problem, level: 'error' }));
