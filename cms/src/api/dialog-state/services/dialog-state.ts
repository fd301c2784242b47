import type { Core } from '@strapi/strapi';
import { deleteOldTests } from '../../../shared/delete-old-tests';
import type { Transaction } from '../../../shared/database';
import type { OldRows } from '../../../shared/old-rows';
import type { OldTests } from '../../../shared/old-test-rows';
import { deleteOldEnds } from '../use-cases/delete-old-ends';
import { eraseDialogs } from '../use-cases/erase-dialogs';
import type { MirroredDialog } from '../domain/mirrored-dialog';
import { mirrorDialogs } from '../use-cases/mirror-dialogs';

/** A read-only mirror of unfinished forms for staff. */
const dialogStateService = ({ strapi }: { strapi: Core.Strapi }) => ({
  mirror: (dialogs: MirroredDialog[]) => mirrorDialogs(strapi, dialogs),
  erase: (trx: Transaction, identity: string) => eraseDialogs(strapi, { trx, identity }),
  deleteOldEnds: (old: OldRows) => deleteOldEnds(strapi, old),
  deleteOldTests: (old: OldTests) => deleteOldTests(strapi, { uid: 'api::dialog-state.dialog-state', ...old }),
});

export default dialogStateService;
export type DialogStateService = ReturnType<typeof dialogStateService>;
