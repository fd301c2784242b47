import type { Core } from '@strapi/strapi';
import { mirrorDialogs, type MirroredDialog } from '../use-cases/mirror-dialogs';

/** A read-only mirror of unfinished forms for staff. */
const dialogStateService = ({ strapi }: { strapi: Core.Strapi }) => ({
  mirror: (dialogs: MirroredDialog[]) => mirrorDialogs(strapi, dialogs),
});

export default dialogStateService;
export type DialogStateService = ReturnType<typeof dialogStateService>;
