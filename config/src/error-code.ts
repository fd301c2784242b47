/** Code of a system error (`ENOENT`); not by `instanceof`, which fails across the realms of test runners and workers. */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
