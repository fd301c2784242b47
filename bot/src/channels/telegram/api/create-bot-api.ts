import https from 'node:https';
import { Telegram } from 'telegraf';
import type { CallResult } from './call-result';
import { classifyFailure } from './classify-failure';

export type CallOptions = { timeoutMs: number; signal?: AbortSignal };

/** One call, one attempt, always a tagged result. Waiting, pacing and repeating are the sender's. */
export type BotApi = {
  call(method: string, payload: Record<string, unknown>, options: CallOptions): Promise<CallResult>;
};

/** Telegram closes idle connections; a call on one that is just being closed would be `uncertain` for no reason. */
const idleConnectionMs = 4_000;

export function createBotApi({ token, apiRoot }: { token: string; apiRoot: string }): BotApi {
  const agent = new https.Agent({ keepAlive: true, timeout: idleConnectionMs });
  const telegram = new Telegram(token, { apiRoot, agent, attachmentAgent: agent, webhookReply: false });
  // Methods newer than Telegraf's types pass through it as they are (facts: callApi with any method).
  const callApi: (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown> =
    telegram.callApi.bind(telegram) as never;

  return {
    async call(method, payload, { timeoutMs, signal }) {
      const patience = startPatience(timeoutMs, signal);
      try {
        // A copy: Telegraf writes into the payload of multipart calls.
        return { ok: true, result: await callApi(method, { ...payload }, { signal: patience.signal }) };
      } catch (error) {
        return classifyFailure(error, { outer: signal, timedOut: patience.timedOut() });
      } finally {
        patience.end();
      }
    },
  };
}

/** One controller and one timer that is cleared: `AbortSignal.timeout` and `any` cost more than the rest of a call. */
function startPatience(timeoutMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, timeoutMs);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    timedOut: () => timedOut,
    end() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
