/** Values of raw rows in one shape: SQLite keeps dates as milliseconds, JSON as text and booleans as 0/1, PostgreSQL does not. */

export function readText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function readInteger(value: unknown): number {
  return Number(value ?? 0);
}

export function readBoolean(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}

export function readDate(value: unknown): Date | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date
    ? value
    : new Date(typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : (value as string | number));
}

/** ISO 8601 in UTC. */
export function readIso(value: unknown): string | null {
  return readDate(value)?.toISOString() ?? null;
}

export function readJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : (value ?? null);
}
