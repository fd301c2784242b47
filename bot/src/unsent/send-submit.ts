import type { CmsClient } from '../cms-client/cms-client';
import type { SubmitApplication } from '../cms-client/schemas/application';
import { hasCode } from '../errors/domain-error';
import type { OutboxRow, Store } from '../store/store';
import { storedAnswersSchema, storedApplicationSchema } from './stored-write';
import type { UnsentOutcome } from './unsent-outcome';

export type SendSubmitOptions = {
  outbox: Pick<Store['outbox'], 'acknowledge' | 'postpone'>;
  cms: Pick<CmsClient, 'submitApplication' | 'updateAnswers'>;
  /** Told of every application the CMS took. */
  onApplication(application: Pick<SubmitApplication, 'source' | 'test'>): void;
  /** Stores the outcome for the chat durably; only then the write is forgotten. */
  settle(chat: string, outcome: UnsentOutcome): Promise<void>;
  /** A write nobody will ever take: the owner has to know (no personal data in it). */
  alarm(reason: string, details: Record<string, unknown>): void;
};

/** Nobody waits for the answer here, so the CMS may take its time. */
const patientTimeoutMs = 15_000;
const firstDelayMs = 1_000;
/** A CMS that came back is found within this. */
const maxDelayMs = 10_000;

/** One waiting submit: posted, settled, forgotten; or put off when the CMS cannot take it now. Never throws it away unsaid. */
export async function sendSubmit(row: OutboxRow, options: SendSubmitOptions): Promise<void> {
  try {
    await (row.kind === 'application' ? sendApplication(row, options) : sendAnswers(row, options));
    await options.outbox.acknowledge([row.key]);
  } catch (error) {
    if (!isTransient(error)) throw error;
    await options.outbox.postpone(row.key, delayAfter(row.attempts));
  }
}

async function sendApplication(row: OutboxRow, options: SendSubmitOptions): Promise<void> {
  const stored = storedApplicationSchema.safeParse(row.body);
  if (!stored.success) return options.alarm('unsent application cannot be read', { key: row.key });
  await submit(row, stored.data.input, options);
}

async function submit(row: OutboxRow, input: SubmitApplication, options: SendSubmitOptions): Promise<void> {
  const { idempotencyKey } = input;
  const tell = async (told: UnsentOutcome) => {
    // A person who was erased meanwhile has no chat any more.
    if (row.chat) await options.settle(row.chat, told);
  };
  // The client reads «accepted» already: a form edited meanwhile must not turn that into a lie.
  const outcome = await options.cms.submitApplication({ ...input, kept: true }, { timeoutMs: patientTimeoutMs });
  if (outcome.status === 'accepted') {
    await tell({ kind: 'submitted', idempotencyKey, number: outcome.number });
    return options.onApplication(input);
  }
  options.alarm('application refused by the CMS', { form: input.form, fields: outcome.fields.map(({ key }) => key) });
  await tell({ kind: 'refused', idempotencyKey });
}

async function sendAnswers(row: OutboxRow, options: SendSubmitOptions): Promise<void> {
  const stored = storedAnswersSchema.safeParse(row.body);
  if (!stored.success) return options.alarm('unsent answers cannot be read', { key: row.key });
  const { number, input, instead } = stored.data;
  const outcome = await options.cms.updateAnswers(number, input, { timeoutMs: patientTimeoutMs });
  // Closed while the CMS was away: the request becomes one of its own, as it does when the person is there to see it.
  if (outcome === 'gone') await submit(row, instead, options);
}

export function isTransient(error: unknown): boolean {
  return hasCode(error, 'CMS_UNAVAILABLE') || hasCode(error, 'CMS_BAD_REPLY');
}

/** Doubles from a second to ten, with up to a fifth of jitter so that chats do not come back all at once. */
function delayAfter(attempts: number): number {
  const delay = Math.min(firstDelayMs * 2 ** Math.min(attempts, 10), maxDelayMs);
  return Math.round(delay * (1 + Math.random() * 0.2));
}
