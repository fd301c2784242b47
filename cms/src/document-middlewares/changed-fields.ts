import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '@strapi/strapi';

type Row = Record<string, unknown>;

/** Attributes of the type whose sent value differs from the stored one. Strapi's own columns are not looked at. */
export function changedFields({ attributes }: Schema.ContentType, { row, data }: { row: Row; data: Row }): Row {
  const entries = Object.entries(data).filter(([field, value]) => {
    const attribute = attributes[field];
    if (!attribute || own.has(field) || value === undefined) return false;
    return attribute.type === 'relation' ? isRelationChange(value) : !isSame(attribute.type, row[field], value);
  });
  return Object.fromEntries(entries);
}

/** Kept by Strapi; the Content Manager sends them back as it got them. */
const own = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'status',
]);

/** The Content Manager says `{connect: [], disconnect: []}` when nothing changed, and `{count}` when it only read. */
function isRelationChange(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return true;
  const { connect, disconnect, set } = value as { connect?: unknown; disconnect?: unknown; set?: unknown };
  return [connect, disconnect].some((list) => Array.isArray(list) && list.length > 0) || set !== undefined;
}

function isSame(type: string, stored: unknown, sent: unknown): boolean {
  const [a, b] = [normal(type, stored), normal(type, sent)];
  return isDeepStrictEqual(a, b);
}

/** One spelling a value: numbers come as text, moments with or without milliseconds, nothing as '' or null. */
function normal(type: string, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'datetime') return new Date(String(value)).getTime();
  if (type === 'json') return typeof value === 'string' ? parsed(value) : value;
  if (type === 'boolean') return value === true || value === 'true';
  return String(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Plain text where JSON is expected: Strapi's own validation refuses it.
    return text;
  }
}
