import type { Core } from '@strapi/strapi';
import { answering } from '../../../shared/errors';
import { parseInput } from '../../../shared/parse-input';
import { requestData } from '../../../shared/request-data';
import { applicationOf } from '../../application/application-of';
import { handoverInputSchema } from '../../application/domain/handover-input';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/bot/handovers → 200 `handoverReplySchema`; the same account again gets the same answer; a link that does not fit tells nothing. */
  open: answering(async (ctx) => {
    ctx.body = { data: await applicationOf(strapi).openHandover(parseInput(handoverInputSchema, requestData(ctx))) };
  }),
});
