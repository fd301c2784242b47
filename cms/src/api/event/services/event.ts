import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import { noteEvents, type NotedEvent } from '../use-cases/note-events';

/** What happened (E3): append only. */
const eventService = ({ strapi }: { strapi: Core.Strapi }) => ({
  note: (trx: Transaction, events: NotedEvent[]) => noteEvents(strapi, { trx, events }),
});

export default eventService;
export type EventService = ReturnType<typeof eventService>;
