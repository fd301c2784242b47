import type { Core } from '@strapi/strapi';
import { answering } from '../../../shared/errors';
import { parseInput } from '../../../shared/parse-input';
import { requestData } from '../../../shared/request-data';
import { deliveryOf } from '../../delivery/delivery-of';
import { claimInputSchema, reportInputSchema } from '../../delivery/domain/delivery-input';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/bot/deliveries/claim `{data: {bot, limit, channels, started?}}` → 200 `claimReplySchema` (at most 60 rows, lease 30 s). */
  claim: answering(async (ctx) => {
    ctx.body = { data: await deliveryOf(strapi).claim(parseInput(claimInputSchema, requestData(ctx))) };
  }),

  /** POST /api/bot/deliveries/report `{data: {bot, results}}` → 200 `reportReplySchema`; `accepted: false` = a stale token. */
  report: answering(async (ctx) => {
    ctx.body = { data: await deliveryOf(strapi).report(parseInput(reportInputSchema, requestData(ctx))) };
  }),
});
