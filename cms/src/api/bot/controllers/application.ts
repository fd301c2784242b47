import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { answering } from '../../../shared/errors';
import { parseInput } from '../../../shared/parse-input';
import { requestData } from '../../../shared/request-data';
import { applicationOf } from '../../application/application-of';
import {
  identitySchema,
  submitInputSchema,
  transitionSchema,
  updateAnswersSchema,
} from '../../application/domain/submit-input';

const numberSchema = z.string().regex(/^A-\d{4}-\d{6,}$/);
const listSchema = z.object({ identity: identitySchema });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/bot/applications → 201 `submittedSchema`, also for a repeat; 400 wrong answers; 409 key used with another body. */
  submit: answering(async (ctx) => {
    const data = await applicationOf(strapi).submit(parseInput(submitInputSchema, requestData(ctx)));
    ctx.status = 201;
    ctx.body = { data };
  }),

  /** GET /api/bot/applications?identity= → 200 `applicationListSchema`, newest 20 of that person. */
  list: answering(async (ctx) => {
    const { identity } = parseInput(listSchema, ctx.query);
    ctx.body = { data: await applicationOf(strapi).list(identity) };
  }),

  /** POST /api/bot/applications/:number/answers → 200; 404 not this person's or not open. */
  updateAnswers: answering(async (ctx) => {
    const number = parseInput(numberSchema, ctx.params.number);
    await applicationOf(strapi).updateAnswers(number, parseInput(updateAnswersSchema, requestData(ctx)));
    ctx.body = { data: { number } };
  }),

  /** POST /api/bot/applications/:number/transition → 200 `transitionReplySchema`; a late press is `refused` with the present card; 404 unknown or not of this chat (a test one belongs to its session's pane alone). */
  transition: answering(async (ctx) => {
    const number = parseInput(numberSchema, ctx.params.number);
    const { action, actor, recipient } = parseInput(transitionSchema, requestData(ctx));
    const data = await applicationOf(strapi).transition({
      number,
      action,
      actor: { ...actor, isAdmin: false },
      recipient,
    });
    ctx.body = { data };
  }),
});
