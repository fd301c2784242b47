import type { Core } from '@strapi/strapi';
import { answering } from '../../../shared/errors';
import { parseInput } from '../../../shared/parse-input';
import { requestData } from '../../../shared/request-data';
import { statusSchema } from '../domain/record-inputs';
import { storeStatus } from '../use-cases/store-status';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/bot/status `{data: BotStatus}` → 204. */
  store: answering(async (ctx) => {
    await storeStatus(strapi, parseInput(statusSchema, requestData(ctx)));
    ctx.status = 204;
  }),
});
