import { appendFileSync } from 'node:fs';

/** A line for the end of the run: what was done and counted. */
export function note(line: string): void {
  const file = process.env.TEST_NOTES;
  if (file) appendFileSync(file, `${line}\n`);
}
