import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import type { OldTests } from '../../../shared/old-test-rows';
import { deleteOldTestClients } from '../use-cases/delete-old-test-clients';
import { erasePerson } from '../use-cases/erase-person';
import { exportPerson } from '../use-cases/export-person';
import { findDuplicates } from '../use-cases/find-duplicates';
import { lockClient } from '../use-cases/lock-client';
import { markUnreachable } from '../use-cases/mark-unreachable';
import { meetClient, type KnownClient, type MetClient } from '../use-cases/meet-client';
import { mergeByStaff, type StaffMerge } from '../use-cases/merge-by-staff';
import { mergeClients, type Merging } from '../use-cases/merge-clients';
import { moveStage } from '../use-cases/move-stage';
import { undoMerge } from '../use-cases/undo-merge';
import { seeClients, type SeenClient } from '../use-cases/see-clients';

/** People (E1): the only writer of client rows. */
const clientService = ({ strapi }: { strapi: Core.Strapi }) => ({
  meet: (trx: Transaction, met: MetClient) => meetClient(strapi, { trx, met }),
  lock: (trx: Transaction, id: number) => lockClient(strapi, { trx, where: { id } }),
  merge: (trx: Transaction, merging: Omit<Merging, 'trx'>) => mergeClients(strapi, { trx, ...merging }),
  duplicates: (documentId: string) => findDuplicates(strapi, documentId),
  mergeByStaff: (merge: StaffMerge) => mergeByStaff(strapi, merge),
  undoMerge: (undo: { merge: string; who: string }) => undoMerge(strapi, undo),
  export: (identity: string) => exportPerson(strapi, identity),
  erase: (identity: string) => erasePerson(strapi, identity),
  deleteOldTests: (old: OldTests) => deleteOldTestClients(strapi, old),
  markUnreachable: (trx: Transaction, identities: string[]) => markUnreachable(strapi, { trx, identities }),
  see: (seen: SeenClient[]) => seeClients(strapi, seen),
  moveStage: (trx: Transaction, move: { client: KnownClient; stage: string | null; who: string }) =>
    moveStage(strapi, { trx, ...move }),
});

export default clientService;
export type ClientService = ReturnType<typeof clientService>;
