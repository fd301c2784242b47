import { winston } from '@strapi/logger';
import { type Config, maskSecrets } from '@vitrina/config';

/** The levels of the environment are pino's; Strapi logs through winston. */
const LEVELS: Record<string, string> = {
  fatal: 'error',
  error: 'error',
  warn: 'warn',
  info: 'info',
  debug: 'debug',
  trace: 'silly',
};
/** Database drivers and http clients attach rows, statements and credentials to their errors. */
const DROPPED = new Set([
  'detail',
  'hint',
  'where',
  'internalQuery',
  'query',
  'parameters',
  'bindings',
  'config',
  'request',
  'response',
]);
/** Values that are private by the name of their field, whatever they look like. */
const PRIVATE = /password|secret|token|authorization|cookie|phone|e-?mail|answers|username|clientName/i;
const FILE_BYTES = 20 * 1024 * 1024;

/** One JSON line per entry on stdout, and in `LOG_FILE` (5 files of 20 MB) when it is set; every text passes the redaction. */
export function createLoggerConfig({ level, file }: Config['log']) {
  const { format, transports } = winston;
  const rotated = file
    ? [new transports.File({ filename: file, maxsize: FILE_BYTES, maxFiles: 5, tailable: true })]
    : [];
  return {
    level: LEVELS[level] ?? 'info',
    silent: level === 'silent',
    format: format.combine(format.errors({ stack: true }), format.printf(toLine)),
    transports: [new transports.Console(), ...rotated],
  };
}

function toLine({ level, message, ...rest }: Record<string, unknown>): string {
  const entry = { time: new Date().toISOString(), level, message, ...rest };
  return JSON.stringify(entry, (key, value: unknown) => {
    if (DROPPED.has(key)) return undefined;
    if (typeof value !== 'string') return value;
    return PRIVATE.test(key) ? '***' : maskSecrets(value);
  });
}
