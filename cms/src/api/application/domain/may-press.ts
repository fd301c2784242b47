import { readBoolean, readText } from '../../../shared/read-column';
import type { ApplicationRow } from './application-card';

/** `actor` = identity of who presses, `recipient` = the chat pressed in (a delivery recipient). */
export type Press = { actor: string; recipient: string };

/**
 * Whose buttons reach whose applications (DESIGN 3): a test application belongs to the managers' pane of the session
 * that made it and to nobody else; no browser session reaches a live one.
 */
export function mayPress(row: ApplicationRow, { actor, recipient }: Press): boolean {
  if (!readBoolean(row.test)) return !actor.startsWith('web:') && !recipient.startsWith('managers:');
  const session = readText(row.session);
  return session !== null && actor === `web:${session}` && recipient === `managers:${session}`;
}
