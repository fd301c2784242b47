import type { Core } from '@strapi/strapi';
import { DomainError, type ErrorCode } from './domain-error';

type Context = Parameters<Core.ControllerHandler>[0];

/** Code → HTTP status; a code that is not listed here is a wrong request. */
const statusOf: Partial<Record<ErrorCode, number>> = {
  APPLICATION_KEY_CONFLICT: 409,
  APPLICATION_NOT_FOUND: 404,
  CLIENTS_NOT_MERGEABLE: 409,
  CLIENT_NOT_FOUND: 404,
  CONTENT_NOT_FOUND: 404,
  FILE_NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  FILE_TYPE: 415,
  ORIGIN_REFUSED: 403,
  MERGE_NOT_FOUND: 404,
  PACK_BUSY: 409,
  PACK_NOT_FOUND: 404,
  PACK_SIGNATURE: 401,
  SITE_BODY_TYPE: 415,
  SITE_TOO_OFTEN: 429,
};

/**
 * The edge of every route of ours: runs the action and answers a `DomainError` in Strapi's error form
 * (`{data: null, error: {status, name, message, details}}`). Anything else stays thrown: Strapi logs it as a 500.
 */
export function answering(action: (ctx: Context) => Promise<void>): Core.ControllerHandler {
  return async (ctx) => {
    try {
      await action(ctx);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const status = httpStatus(error);
      const name = status === 400 ? 'ValidationError' : error.code;
      if (error.details.retryAfter !== undefined) ctx.set('Retry-After', String(error.details.retryAfter));
      ctx.status = status;
      ctx.body = { data: null, error: { status, name, message: error.message, details: error.details } };
    }
  };
}

export function httpStatus(error: DomainError): number {
  return statusOf[error.code] ?? 400;
}
