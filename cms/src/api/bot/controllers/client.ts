import type { Core } from '@strapi/strapi';
import { answering } from '../../../shared/errors';
import { parseInput } from '../../../shared/parse-input';
import { identitySchema } from '../../application/domain/submit-input';
import { clientOf } from '../../client/client-of';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/bot/clients/:identity/export → 200 `clientExportSchema`: everything known about the person. */
  export: answering(async (ctx) => {
    ctx.body = { data: await clientOf(strapi).export(parseInput(identitySchema, ctx.params.identity)) };
  }),

  /** POST /api/bot/clients/:identity/erase → 200 `clientEraseSchema`; a repeat answers `erased: false`. */
  erase: answering(async (ctx) => {
    const erased = await clientOf(strapi).erase(parseInput(identitySchema, ctx.params.identity));
    ctx.body = { data: { erased } };
  }),
});
