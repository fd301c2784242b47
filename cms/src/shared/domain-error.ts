/** One wrong field of a request; `path` leads to it from `data`. */
export type FieldError = { path: (string | number)[]; name: string; message: string };

/**
 * A refusal with a code of its domain's closed list (`domain/*-errors.ts`). The message is for staff and engineers:
 * it never holds what a client wrote. Turned into an HTTP answer in one place, `shared/errors.ts`.
 */
export class DomainError extends Error {
  readonly details: { errors?: FieldError[] };

  constructor(
    readonly code: string,
    { message, details = {}, cause }: { message: string; details?: { errors?: FieldError[] }; cause?: unknown },
  ) {
    super(message, { cause });
    this.name = 'DomainError';
    this.details = details;
  }
}
