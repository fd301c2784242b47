import type { Sentence } from '../../../shared/staff-sentence';

/** What is wrong with an entry, and where: `path` leads to the field, as the Content Manager counts. */
export type EntryProblem = { path: (string | number)[]; message: Sentence };
