import type { Core } from '@strapi/strapi';
import { answering } from '../../../shared/errors';
import { applicationOf } from '../../application/application-of';

/** The bot's clock asks, the CMS decides what is due by now (F4). */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/bot/ticks/manager-reminders → 200 `{data: {planned}}`; asking twice plans nothing twice. */
  managerReminders: answering(async (ctx) => {
    ctx.body = { data: { planned: await applicationOf(strapi).remindManagers() } };
  }),
});
