import type { Core } from '@strapi/strapi';
import { answering } from '../../../shared/errors';
import { parseInput } from '../../../shared/parse-input';
import { requestData } from '../../../shared/request-data';
import { applicationOf } from '../../application/application-of';
import { submitInputSchema } from '../../application/domain/submit-input';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/bot/applications → 201 `submittedSchema`, also for a repeat; 400 wrong answers; 409 key used with another body. */
  submit: answering(async (ctx) => {
    const data = await applicationOf(strapi).submit(parseInput(submitInputSchema, requestData(ctx)));
    ctx.status = 201;
    ctx.body = { data };
  }),
});
