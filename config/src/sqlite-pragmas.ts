/**
 * Set on every SQLite connection, each time it is opened: a reopened better-sqlite3 connection in WAL silently runs with
 * `synchronous = NORMAL`, which may lose the last commits at a power cut. The order matters: waiting first, then the mode.
 */
export const SQLITE_PRAGMAS: readonly string[] = [
  'busy_timeout = 5000',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
];
