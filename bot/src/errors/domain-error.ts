/** Closed list; HTTP statuses stand in `http/error-reply`. What a person is told of a failed event is one phrase, `error.failed`. */
export type ErrorCode =
  | 'CMS_UNAVAILABLE'
  | 'CMS_REFUSED'
  | 'CMS_BAD_REPLY'
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'FILE_GONE'
  | 'STORE_IN_USE'
  | 'STORE_FOREIGN'
  | 'STORE_NEWER'
  | 'CHANNEL_UNAVAILABLE'
  | 'HANDLER_TIMEOUT';

/** Anything that is not an expected outcome. `message` is for engineers; no names, phones or texts in it. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, options: { message: string; details?: Record<string, unknown>; cause?: unknown }) {
    super(options.message, { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.details = options.details ?? {};
  }
}

export function hasCode(error: unknown, code: ErrorCode): error is DomainError {
  return error instanceof DomainError && error.code === code;
}
