import type { Turn } from '../../conversation/turn';

/**
 * The person's open application of a form; `number` null = sent from here and not numbered yet. The CMS knows best;
 * when it is out of reach the chat's own submits stand in (an update of a closed one is refused later and becomes new).
 */
export async function findOpenApplication(form: string, turn: Turn): Promise<{ number: string | null } | null> {
  const own = turn.dialog.submits.filter((submit) => submit.form === form);
  const listed = await turn.services.listApplications(turn.person.identity);
  if (listed === null) return own[0] ? { number: own[0].number } : null;
  const open = listed.find((application) => application.form === form && isOpen(application.status));
  if (open !== undefined) return { number: open.number };
  return own.some(({ number }) => number === null) ? { number: null } : null;
}

function isOpen(status: string): boolean {
  return status === 'new' || status === 'in_progress';
}
