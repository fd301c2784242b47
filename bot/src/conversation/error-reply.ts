import type { ErrorCode } from '../errors/domain-error';
import type { PhraseKey } from './phrase-keys';

/** The one map of the bot from an error's code to what a person is told. Everything not named here is `error.failed`. */
export function toErrorPhrase(code: ErrorCode | null): PhraseKey {
  return (code !== null ? PHRASES[code] : undefined) ?? 'error.failed';
}

const PHRASES: Partial<Record<ErrorCode, PhraseKey>> = {
  CMS_UNAVAILABLE: 'error.unavailable',
  CMS_BAD_REPLY: 'error.unavailable',
  CHANNEL_UNAVAILABLE: 'error.unavailable',
  TOO_MANY: 'error.too-many',
};
