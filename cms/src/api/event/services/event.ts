import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import { deleteOldTests } from '../../../shared/delete-old-tests';
import type { OldRows } from '../../../shared/old-rows';
import type { OldTests } from '../../../shared/old-test-rows';
import { deleteOldEvents } from '../use-cases/delete-old-events';
import { noteEvents, type NotedEvent } from '../use-cases/note-events';
import { recordEvents, type ReceivedEvent } from '../use-cases/record-events';

/** What happened (E3): append only. */
const eventService = ({ strapi }: { strapi: Core.Strapi }) => ({
  note: (trx: Transaction, events: NotedEvent[]) => noteEvents(strapi, { trx, events }),
  record: (events: ReceivedEvent[]) => recordEvents(strapi, events),
  deleteOld: (old: OldRows) => deleteOldEvents(strapi, old),
  deleteOldTests: (old: OldTests) => deleteOldTests(strapi, { uid: 'api::event.event', ...old }),
});

export default eventService;
export type EventService = ReturnType<typeof eventService>;
