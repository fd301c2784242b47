import type { Core } from '@strapi/strapi';
import { deleteOldTests } from '../../../shared/delete-old-tests';
import type { OldTests } from '../../../shared/old-test-rows';
import { mirrorDialogs, type MirroredDialog } from '../use-cases/mirror-dialogs';

/** A read-only mirror of unfinished forms for staff. */
const dialogStateService = ({ strapi }: { strapi: Core.Strapi }) => ({
  mirror: (dialogs: MirroredDialog[]) => mirrorDialogs(strapi, dialogs),
  deleteOldTests: (old: OldTests) => deleteOldTests(strapi, { uid: 'api::dialog-state.dialog-state', ...old }),
});

export default dialogStateService;
export type DialogStateService = ReturnType<typeof dialogStateService>;
