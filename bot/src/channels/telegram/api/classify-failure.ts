import { TelegramError } from 'telegraf';
import type { CallFailure } from './call-result';

/** Descriptions as the Bot API server words them (tdlib/telegram-bot-api); matched without case. */
const badRequests: [RegExp, CallFailure['kind']][] = [
  [/message is not modified/i, 'not-modified'],
  [/query is too old|query id is invalid/i, 'query-too-old'],
  [/can't parse|entities|unsupported start tag/i, 'bad-text'],
  [/chat not found|user not found|peer_id_invalid|group chat was upgraded/i, 'chat-not-found'],
  [/bot was blocked|user is deactivated|chat_write_forbidden|not enough rights/i, 'blocked'],
  [
    /message to (edit|be edited|delete)|message can't be|no text in the message|no caption in the message|message_id_invalid/i,
    'message-gone',
  ],
  [/button|reply.?markup|keyboard/i, 'bad-buttons'],
  [/file|photo|image|media|video|document|webpage/i, 'bad-file'],
];
const byStatus: Record<number, CallFailure['kind']> = {
  401: 'unauthorized',
  403: 'blocked',
  404: 'unknown-method',
  409: 'conflict',
};
/** Raised before the request could leave this machine. */
const beforeLeaving = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'CERT_HAS_EXPIRED',
]);

export function classifyFailure(error: unknown, signals: { outer?: AbortSignal; timedOut: boolean }): CallFailure {
  if (error instanceof TelegramError) return fromTelegram(error);
  if (signals.timedOut) return { ok: false, kind: 'timeout', description: 'no answer in time' };
  if (signals.outer?.aborted) return { ok: false, kind: 'aborted', description: 'aborted' };
  const code = errorCode(error);
  if (beforeLeaving.has(code)) return { ok: false, kind: 'not-sent', description: code };
  return { ok: false, kind: 'uncertain', description: code };
}

function fromTelegram(error: TelegramError): CallFailure {
  const { code, description, parameters } = error;
  if (code === 429)
    return { ok: false, kind: 'flood', description, retryAfterMs: (parameters?.retry_after ?? 1) * 1_000 };
  // A gateway's time-out says nothing about what the server behind it did.
  if (code === 504) return { ok: false, kind: 'uncertain', description };
  if (code >= 500) return { ok: false, kind: 'server-error', description };
  const known = byStatus[code] ?? badRequests.find(([pattern]) => pattern.test(description))?.[1];
  const failure: CallFailure = { ok: false, kind: known ?? 'rejected', description };
  const movedTo = parameters?.migrate_to_chat_id;
  return Number.isSafeInteger(movedTo) ? { ...failure, movedTo: String(movedTo) } : failure;
}

/** The class of a network error. Its message is left out: the address in it has the token. */
function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('type' in error && typeof error.type === 'string') return error.type;
  return error instanceof Error ? error.name : 'unknown';
}
