/** One wrong field of a request; `path` leads to it from `data`. */
export type FieldError = { path: (string | number)[]; name: string; message: string };

/** `retryAfter` = seconds. */
export type ErrorDetails = { errors?: FieldError[]; retryAfter?: number };

/** Closed list; HTTP statuses stand in `shared/errors.ts`. */
export type ErrorCode =
  | 'APPLICATION_INVALID'
  | 'APPLICATION_KEY_CONFLICT'
  | 'APPLICATION_NOT_FOUND'
  | 'CLIENTS_NOT_MERGEABLE'
  | 'CLIENT_NOT_FOUND'
  | 'CONTENT_NOT_FOUND'
  | 'DATA_DIR_IN_USE'
  | 'DATA_DIR_NOT_SHARED'
  | 'FILE_NOT_FOUND'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE'
  | 'INPUT_INVALID'
  | 'ORIGIN_REFUSED'
  | 'MERGE_NOT_FOUND'
  | 'OWNER_PASSWORD_MISSING'
  | 'PACK_BROKEN'
  | 'PACK_BUSY'
  | 'PACK_LANGUAGES'
  | 'PACK_NOT_FOUND'
  | 'PACK_SIGNATURE'
  | 'SCHEMA_WOULD_DROP_DATA'
  | 'SITE_BODY_TYPE'
  | 'SITE_TOO_OFTEN';

/**
 * A refusal. The message is for staff and engineers: it never holds what a client wrote. Turned into an HTTP answer in
 * one place, `shared/errors.ts`.
 */
export class DomainError extends Error {
  readonly details: ErrorDetails;

  constructor(
    readonly code: ErrorCode,
    { message, details = {}, cause }: { message: string; details?: ErrorDetails; cause?: unknown },
  ) {
    super(message, { cause });
    this.name = 'DomainError';
    this.details = details;
  }
}
