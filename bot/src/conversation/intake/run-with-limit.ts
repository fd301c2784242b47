import { DomainError } from '../../errors/domain-error';

/**
 * Runs with a signal that is aborted after `limitMs` or with the outer one. When the work does not end by itself soon after,
 * it is left behind with `HANDLER_TIMEOUT`: whatever it writes later is refused by the fence.
 */
export async function runWithLimit<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { limitMs, settleMs, signal }: { limitMs: number; settleMs: number; signal: AbortSignal },
): Promise<T> {
  const controller = new AbortController();
  const timeoutError = () =>
    new DomainError('HANDLER_TIMEOUT', { message: `The handler took longer than ${limitMs} ms.` });
  let abandon: (error: unknown) => void = () => undefined;
  const abandoned = new Promise<never>((_, reject) => {
    abandon = reject;
  });
  let settleTimer: NodeJS.Timeout | undefined;
  const stop = () => {
    const error = timeoutError();
    controller.abort(error);
    settleTimer ??= setTimeout(() => abandon(error), settleMs);
  };
  const limitTimer = setTimeout(stop, limitMs);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work(controller.signal), abandoned]);
  } finally {
    clearTimeout(limitTimer);
    clearTimeout(settleTimer);
    signal.removeEventListener('abort', stop);
  }
}
