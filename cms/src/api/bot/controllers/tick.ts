import type { Core } from '@strapi/strapi';
import { answering } from '../../../shared/errors';
import { applicationOf } from '../../application/application-of';
import { statisticOf } from '../../statistic/statistic-of';
import { purge } from '../use-cases/purge';

/** The bot's clock asks, the CMS decides what is due by now (F4). */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/bot/ticks/manager-reminders → 200 `{data: {planned}}`; asking twice plans nothing twice. */
  managerReminders: answering(async (ctx) => {
    ctx.body = { data: { planned: await applicationOf(strapi).remindManagers() } };
  }),

  /** POST /api/bot/ticks/statistics → 200 `{data: {folded}}`; asking twice counts nothing twice. */
  statistics: answering(async (ctx) => {
    ctx.body = { data: { folded: await statisticOf(strapi).fold() } };
  }),

  /** POST /api/bot/ticks/purge → 200 `purgeReplySchema`: one batch of what is due to go; `more` = ask again. */
  purge: answering(async (ctx) => {
    ctx.body = { data: await purge(strapi) };
  }),
});
