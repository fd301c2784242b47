import { maskSecrets } from '@vitrina/config';
import pino, { type Logger } from 'pino';
import { createRotatingFile } from './rotating-file';

export type LoggerOptions = {
  level: string;
  /** null = stdout only. */
  file: string | null;
};

/**
 * JSON logs. Every line goes through the one redaction of the project as a whole, so that neither an error's message nor a
 * stack of some library can carry a token or a phone; texts and names of people must not be handed to a logger at all (R5).
 */
export function createLogger({ level, file }: LoggerOptions): Logger {
  const streams = [{ level, stream: process.stdout }, ...(file ? [{ level, stream: createRotatingFile(file) }] : [])];
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      hooks: { streamWrite: maskSecrets },
    },
    pino.multistream(streams as pino.StreamEntry[]), // `level` is text from the configuration, checked there
  );
}

/** Type, code, message and stack; nothing an HTTP library hangs on its errors (headers, bodies, addresses). */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  const details = 'details' in error ? error.details : undefined;
  return { type: error.name, code, message: error.message, details, stack: error.stack, cause };
}
