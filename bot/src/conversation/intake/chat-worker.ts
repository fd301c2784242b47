import { DomainError } from '../../errors/domain-error';
import type { ChatClaim, TakenRow } from '../../store/store';
import type { IntakeLimits } from './intake-limits';
import type { IntakeOptions } from './intake-options';
import { judgeFailure } from './judge-failure';
import { rowCode } from './row-code';
import { runWithLimit } from './run-with-limit';

type WorkerOptions = Required<Pick<IntakeOptions, 'store' | 'play' | 'now' | 'logger' | 'observe' | 'notify'>> & {
  limits: IntakeLimits;
};

/** Plays the rows of one chat, one after another, then gives the chat up. Never throws. */
export function createChatWorker(options: WorkerOptions) {
  const { store, play, now, logger, observe, limits } = options;

  const playRow = async (claim: ChatClaim, row: TakenRow, signal: AbortSignal): Promise<'go on' | 'stop'> => {
    const startedAt = now();
    try {
      const played = await runWithLimit(
        (limited) =>
          play(row, {
            signal: limited,
            following: (limit) => store.inbox.following(claim, { seq: row.seq, limit }),
          }),
        { limitMs: limits.handlerMs, settleMs: limits.settleMs, signal },
      );
      const { ended, ...result } = played;
      const ours = await store.inbox.finish(claim, { row, ...result });
      ended?.();
      if (ours) observe.played('done', now() - startedAt);
      else logger.warn({ update: row.id }, 'another process took the chat over; its result counts');
      return ours ? 'go on' : 'stop';
    } catch (error) {
      if (signal.aborted) return 'stop';
      await noteFailure({ claim, row, error, startedAt });
      return 'go on';
    }
  };

  const noteFailure = async (failure: { claim: ChatClaim; row: TakenRow; error: unknown; startedAt: number }) => {
    const { claim, row, error, startedAt } = failure;
    const verdict = judgeFailure(error, { row, now: now(), limits });
    await store.inbox.fail(claim, { row, error: describe(error), ...verdict });
    const facts = { update: row.id, code: rowCode(row), attempt: row.attempts + 1, err: error };
    if ('dead' in verdict) {
      logger.error(facts, 'update given up: dead letter');
      observe.played('dead', now() - startedAt);
      await options.notify
        .dead(row)
        .catch((cause: unknown) => logger.warn({ update: row.id, err: cause }, 'apology not sent'));
      return;
    }
    logger.warn({ ...facts, ...verdict }, 'update will be tried again');
    observe.played(verdict.counted ? 'retried' : 'waiting', now() - startedAt);
  };

  return async (claim: ChatClaim, signal: AbortSignal): Promise<void> => {
    try {
      for (let turn = 0; turn < limits.rowsPerTurn && !signal.aborted; turn += 1) {
        const row = await store.inbox.next(claim);
        if (!row || (await playRow(claim, row, signal)) === 'stop') break;
      }
      await store.inbox.releaseChat(claim);
    } catch (error) {
      // The store itself failed: the lease ends by itself and the row is found again.
      logger.error({ err: error }, 'the store did not answer the intake');
    }
  };
}

/** Kept with the row: the class of trouble, never what the person wrote. */
function describe(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
