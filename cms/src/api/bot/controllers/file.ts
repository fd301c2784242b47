import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FILE_LIMIT_BYTES } from '../../../platform/security/body-limits';
import { answering } from '../../../shared/errors';
import { parseInput } from '../../../shared/parse-input';
import { readRawBody } from '../../../shared/read-raw-body';
import { identitySchema } from '../../application/domain/submit-input';
import { privateFileOf } from '../../private-file/private-file-of';
import { storeMedia } from '../use-cases/store-media';

const uriSchema = z.string().transform((name, issue) => {
  try {
    return decodeURIComponent(name);
  } catch {
    issue.addIssue('Not URI-encoded');
    return z.NEVER;
  }
});
/** No folders, no control characters: the name is only ever shown. */
const nameSchema = uriSchema.transform((name) => name.replace(/[/\\\p{Cc}]/gu, '_').slice(0, 255) || 'file');

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/bot/files, raw body, `x-file-name`, `x-identity` → 201 `storedFileSchema` (`url: null`); 413 over 10 MB, 415 a type that is not taken. */
  storePrivate: answering(async (ctx) => {
    const identity = parseInput(identitySchema, ctx.get('x-identity'));
    const name = parseInput(nameSchema, ctx.get('x-file-name'));
    const bytes = await readRawBody(ctx, FILE_LIMIT_BYTES);
    ctx.status = 201;
    ctx.body = { data: await privateFileOf(strapi).store({ bytes, identity, name }) };
  }),

  /** POST /api/bot/media, raw body, `x-file-name` → 201 `storedFileSchema` with the address in the media library. */
  storeMedia: answering(async (ctx) => {
    const name = parseInput(nameSchema, ctx.get('x-file-name'));
    const bytes = await readRawBody(ctx, FILE_LIMIT_BYTES);
    ctx.status = 201;
    ctx.body = { data: await storeMedia(strapi, { bytes, name }) };
  }),
});
