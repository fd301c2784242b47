import { setTimeout as sleep } from 'node:timers/promises';
import type { CallFailure, CallResult } from './call-result';
import type { BotApi } from './create-bot-api';
import { createCallGate, type Priority } from './call-gate';
import { createChatPace, type Pace } from './chat-pace';

export type SendCall = {
  method: string;
  payload: Record<string, unknown>;
  /** Chat id; null = the call belongs to no chat. */
  chat: string | null;
  pace: Pace;
  priority: Priority;
  /** Longest wait for the pace or for `retry_after` in here; above it the answer is `flood` without a call. */
  maxWaitMs: number;
  /** Tries for failures that certainly did nothing. */
  tries: number;
  /** Repeat also when the first may have been done: the same call twice must do no harm, or twice must be better than never. */
  repeatUncertain?: boolean;
  timeoutMs?: number;
  /** When the whole must have ended (ms): a call has all that is left, none is begun with less than `leastCallMs`. */
  endBy?: number;
  signal?: AbortSignal;
};

/** Told of every call that was made. */
export type SenderObserver = (call: { method: string; outcome: 'ok' | CallFailure['kind'] }) => void;

/** The one way out to Telegram (DESIGN 3). */
export type Sender = { send(call: SendCall): Promise<CallResult> };

const callTimeoutMs = 6_000;
/** With less nothing is begun: a server that is only slow has done what it was asked, and asked again it does it twice. */
const leastCallMs = 6_000;
const firstBackoffMs = 250;
const placesInFlight = { reply: 256, transactional: 128, bulk: 48 };
/** When so many chats are told to wait within a second, it is the bot as a whole that is too fast. */
const floodedChats = { count: 3, withinMs: 1_000 };
/** Who was told to wait waits as long as told; others on his account only this long: his case may be his alone. */
const longestSharedPauseMs = 5_000;
/** Stands for "all chats" in the pace. */
const everybody = 'everybody';
const broadcasts = 'broadcasts';

export function createSender(options: { api: BotApi; now?: () => number; observe?: SenderObserver }): Sender {
  const now = options.now ?? Date.now;
  const pace = createChatPace(now);
  const pass = createCallGate(placesInFlight);
  let recentFloods: { chat: string; at: number }[] = [];

  const waitOf = ({ method, chat, pace: kind, priority }: SendCall) =>
    Math.max(
      chat === null ? pace.wait(methodKey(method), 'free') : pace.wait(chat, kind),
      pace.wait(everybody, 'free'),
      priority === 'bulk' ? pace.wait(broadcasts, 'free') : 0,
    );
  const noteFlood = ({ method, chat }: SendCall, ms: number) => {
    // The bot's profile, a file, a member: the method's own limit, which says nothing about messages.
    if (chat === null) return pace.pause(methodKey(method), ms);
    const sharedMs = Math.min(ms, longestSharedPauseMs);
    pace.pause(chat, ms);
    pace.pause(broadcasts, sharedMs);
    recentFloods = [...recentFloods.filter(({ at }) => at > now() - floodedChats.withinMs), { chat, at: now() }];
    if (new Set(recentFloods.map((flood) => flood.chat)).size >= floodedChats.count) pace.pause(everybody, sharedMs);
  };

  /** Waits for the turn of the call and takes it in the same breath; an answer = it cannot be waited for. */
  const takeTurn = async (call: SendCall, deadline: number): Promise<CallFailure | null> => {
    for (let waitMs = waitOf(call); waitMs > 0; waitMs = waitOf(call)) {
      const held = await holdBack(call, { waitMs, leftMs: deadline - now() });
      if (held) return held;
    }
    if (call.signal?.aborted) return aborted;
    if (call.endBy !== undefined && call.endBy - now() < leastCallMs) return tooLate;
    if (call.chat !== null) pace.take(call.chat, call.pace);
    return null;
  };
  const attempt = async (call: SendCall): Promise<CallResult> => {
    const { method, payload, signal, endBy } = call;
    const timeoutMs = endBy === undefined ? (call.timeoutMs ?? callTimeoutMs) : endBy - now();
    const result = await pass(call.priority, () => options.api.call(method, payload, { timeoutMs, signal }));
    options.observe?.({ method, outcome: result.ok ? 'ok' : result.kind });
    if (!result.ok && result.kind === 'flood') noteFlood(call, result.retryAfterMs ?? 1_000);
    return result;
  };

  return {
    async send(call) {
      const deadline = now() + call.maxWaitMs;
      let last: CallFailure | null = null;
      for (let tried = 1; ; tried += 1) {
        const held = await takeTurn(call, deadline);
        // What the last try came to says more than that there is no time for another.
        if (held) return held === tooLate && last ? last : held;
        const result = await attempt(call);
        if (result.ok || tried >= call.tries || call.signal?.aborted || !isRepeatable(result, call)) return result;
        last = result;
        // `flood` has set a pause, which the next round waits for.
        if (result.kind !== 'flood') await sleep(firstBackoffMs * 4 ** (tried - 1));
      }
    },
  };
}

function methodKey(method: string): string {
  return `method ${method}`;
}

const tooLate: CallFailure = { ok: false, kind: 'not-sent', description: 'no time left for it' };
const aborted: CallFailure = { ok: false, kind: 'not-sent', description: 'aborted' };

async function holdBack(
  call: SendCall,
  { waitMs, leftMs }: { waitMs: number; leftMs: number },
): Promise<CallFailure | null> {
  if (waitMs > leftMs) return { ok: false, kind: 'flood', description: 'held back', retryAfterMs: waitMs };
  try {
    await sleep(waitMs, undefined, { signal: call.signal });
    return null;
  } catch {
    return aborted;
  }
}

function isRepeatable(failure: CallFailure, call: SendCall): boolean {
  if (failure.kind === 'flood' || failure.kind === 'server-error' || failure.kind === 'not-sent') return true;
  return failure.kind === 'uncertain' && call.repeatUncertain === true;
}
