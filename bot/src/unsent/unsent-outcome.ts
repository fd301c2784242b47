/** What the CMS said in the end about a submit that had to wait; told to the chat it came from. */
export type UnsentOutcome =
  { kind: 'submitted'; idempotencyKey: string; number: string } | { kind: 'refused'; idempotencyKey: string };
