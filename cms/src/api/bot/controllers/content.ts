import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { answering } from '../../../shared/errors';
import { parseInput } from '../../../shared/parse-input';
import { contentOf } from '../../content/content-of';

const sinceSchema = z.object({ since: z.coerce.number().int().min(0).catch(0) });
const draftSchema = z.object({ type: z.string().max(40), key: z.string().max(80), locale: z.string().max(10) });
const stampSchema = z.object({ stamp: z.string().max(40).catch('') });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/bot/content?since=<revision> → 304 when nothing changed, else `contentReplySchema`. */
  find: answering(async (ctx) => {
    const { since } = parseInput(sinceSchema, { since: ctx.query.since });
    const reply = await contentOf(strapi).readContent(since);
    ctx.status = reply ? 200 : 304;
    if (reply) ctx.body = reply;
  }),

  /** GET /api/bot/content/draft?type=&key=&locale= → `{data}`: one draft, for preview only. */
  draft: answering(async (ctx) => {
    ctx.body = { data: await contentOf(strapi).readDraft(parseInput(draftSchema, ctx.query)) };
  }),

  /** GET /api/bot/content/drafts?stamp= → 304 when nothing was saved since, else `draftsReplySchema`: for preview only. */
  drafts: answering(async (ctx) => {
    const { stamp } = parseInput(stampSchema, { stamp: ctx.query.stamp });
    const reply = await contentOf(strapi).readDrafts(stamp);
    ctx.status = reply ? 200 : 304;
    if (reply) ctx.body = { data: reply };
  }),
});
