import type { z } from 'zod';
import { DomainError } from './domain-error';

/** Parses what came from outside; every wrong field is named at once, its value is not repeated. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    name: 'ValidationError',
    message: issue.message,
  }));
  throw new DomainError('INPUT_INVALID', { message: 'Some fields are wrong', details: { errors } });
}
