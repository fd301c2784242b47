import { z } from 'zod';
import { readJson } from '../../../shared/read-column';

const storedSchema = z.record(z.string(), z.unknown()).catch({});

/** The stored payload with its kind and, for messages about an application, its card as it is now. */
export function completePayload(row: Record<string, unknown>, application: unknown): Record<string, unknown> {
  const stored = storedSchema.parse(readJson(row.payload));
  return { ...stored, kind: String(row.kind), ...(application ? { application } : {}) };
}
