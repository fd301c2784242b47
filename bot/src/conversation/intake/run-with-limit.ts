import { DomainError } from '../../errors/domain-error';

/**
 * Runs with a signal that is aborted after `limitMs` or with the outer one. When the work does not end by itself soon after,
 * it is left behind with `HANDLER_TIMEOUT`: whatever it writes later is refused by the fence.
 */
export async function runWithLimit<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { limitMs, settleMs, signal }: { limitMs: number; settleMs: number; signal: AbortSignal },
): Promise<T> {
  const limit = new AbortController();
  const timeoutError = new DomainError('HANDLER_TIMEOUT', { message: `The handler took longer than ${limitMs} ms.` });
  const limitTimer = setTimeout(() => limit.abort(timeoutError), limitMs);
  const either = AbortSignal.any([signal, limit.signal]);
  let settleTimer: NodeJS.Timeout | undefined;
  const abandoned = new Promise<never>((_, reject) => {
    either.addEventListener('abort', () => {
      settleTimer = setTimeout(() => reject(timeoutError), settleMs);
    });
  });
  try {
    return await Promise.race([work(either), abandoned]);
  } finally {
    clearTimeout(limitTimer);
    clearTimeout(settleTimer);
  }
}
