import { STATUS_CODES } from 'node:http';
import { DomainError, type ErrorCode } from '../errors/domain-error';

/** Errors in Strapi's form, so that a page reads both services alike. */
export type ErrorBody = {
  data: null;
  error: { status: number; name: string; message: string; details: Record<string, unknown> };
};

/** The one map of this edge: code → HTTP status. What is not here is our fault: 500, and nothing is told of it. */
const statuses: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  FILE_GONE: 404,
  TOO_LARGE: 413,
  TOO_MANY: 429,
  CMS_UNAVAILABLE: 503,
};

export function toErrorReply(error: unknown): ErrorBody {
  const status = statusOf(error);
  const isOurs = error instanceof DomainError && status < 500;
  const message = isOurs ? error.message : (STATUS_CODES[status] ?? 'Error');
  const details = isOurs ? error.details : {};
  return { data: null, error: { status, name: nameOf(status), message, details } };
}

function statusOf(error: unknown): number {
  if (error instanceof DomainError) return statuses[error.code] ?? 500;
  // Fastify's own refusals (bad JSON, body too large, unknown media type) say their status.
  const told = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  return told >= 400 && told < 500 ? told : 500;
}

function nameOf(status: number): string {
  if (status === 400) return 'ValidationError';
  if (status === 413) return 'PayloadTooLargeError';
  if (status === 429) return 'TooManyRequestsError';
  const words = (STATUS_CODES[status] ?? 'Error').replace(/[^A-Za-z ]/g, '');
  return `${words.replaceAll(' ', '')}${words.endsWith('Error') ? '' : 'Error'}`;
}
