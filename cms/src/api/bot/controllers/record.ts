import type { Core } from '@strapi/strapi';
import { answering } from '../../../shared/errors';
import { parseInput } from '../../../shared/parse-input';
import { requestData } from '../../../shared/request-data';
import { clientOf } from '../../client/client-of';
import { dialogStateOf } from '../../dialog-state/dialog-state-of';
import { eventOf } from '../../event/event-of';
import { clientsSchema, dialogStatesSchema, eventsSchema } from '../domain/record-inputs';

/** Batches of at most 500 → 200 `acceptedSchema`; a repeated batch has no second effect. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/bot/events `{data: BotEvent[]}` */
  events: answering(async (ctx) => {
    const events = parseInput(eventsSchema, requestData(ctx));
    await eventOf(strapi).record(events);
    ctx.body = { data: { accepted: events.length } };
  }),

  /** POST /api/bot/clients `{data: SeenClient[]}` */
  clients: answering(async (ctx) => {
    const clients = parseInput(clientsSchema, requestData(ctx));
    await clientOf(strapi).see(clients);
    ctx.body = { data: { accepted: clients.length } };
  }),

  /** POST /api/bot/dialog-states `{data: DialogMirror[]}` */
  dialogStates: answering(async (ctx) => {
    const dialogs = parseInput(dialogStatesSchema, requestData(ctx));
    await dialogStateOf(strapi).mirror(dialogs);
    ctx.body = { data: { accepted: dialogs.length } };
  }),
});
