/** Codes of this domain (`shared/errors.ts` maps them to HTTP). */
export type ApplicationErrorCode = 'APPLICATION_INVALID' | 'APPLICATION_KEY_CONFLICT' | 'APPLICATION_NOT_FOUND';
