import type { StoredApplication } from './stored-write';

/** What the CMS said in the end about a write that had to wait. */
export type UnsentOutcome =
  | { kind: 'submitted'; idempotencyKey: string; number: string; context: StoredApplication['context'] }
  | { kind: 'refused'; idempotencyKey: string; context: StoredApplication['context'] };
