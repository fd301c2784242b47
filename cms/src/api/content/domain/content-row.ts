/** A row as `strapi.db.query` gives it; read through the functions below, which know no `undefined`. */
export type ContentRow = Record<string, unknown>;

export function isRow(value: unknown): value is ContentRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function text(row: ContentRow, field: string): string {
  const value = row[field];
  return value === null || value === undefined ? '' : String(value);
}

export function flag(row: ContentRow, field: string): boolean {
  return row[field] === true;
}

export function numberOr<T>(row: ContentRow, field: string, fallback: T): number | T {
  const value = row[field];
  return value === null || value === undefined || value === '' ? fallback : Number(value);
}

/** A repeatable component, in its order. */
export function rows(row: ContentRow, field: string): ContentRow[] {
  const value = row[field];
  return Array.isArray(value) ? value.filter(isRow) : [];
}

/** Strapi blocks; an empty text is null. */
export function blocks(row: ContentRow, field: string): unknown[] | null {
  const value = row[field];
  return Array.isArray(value) && value.length > 0 ? value : null;
}

/** Decimal as text with two digits ("85000.00"); null = none. */
export function decimal(row: ContentRow, field: string): string | null {
  const value = numberOr(row, field, null);
  return value === null ? null : value.toFixed(2);
}
