import type { Core } from '@strapi/strapi';
import { DomainError } from './domain-error';

type Context = Parameters<Core.ControllerHandler>[0];

/**
 * A body that the body parser leaves alone (pictures, PDF …), at most `limit` bytes: more is refused without reading
 * on. A type the parser has read already (JSON, text) gives no bytes.
 */
export async function readRawBody(ctx: Context, limit: number): Promise<Buffer> {
  if ((ctx.request.length ?? 0) > limit) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of ctx.req) {
    size += part.length;
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(): DomainError {
  return new DomainError('FILE_TOO_LARGE', { message: 'The file is too large' });
}
