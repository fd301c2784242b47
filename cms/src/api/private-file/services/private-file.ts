import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import { deleteAbandonedFiles } from '../use-cases/delete-abandoned-files';
import { deleteOrphanFiles } from '../use-cases/delete-orphan-files';
import { deletePrivateFiles } from '../use-cases/delete-private-files';
import { readPrivateFile } from '../use-cases/read-private-file';
import { storePrivateFile } from '../use-cases/store-private-file';

/** Files clients sent: private, for signed-in staff only. */
const privateFileService = ({ strapi }: { strapi: Core.Strapi }) => ({
  store: (file: { bytes: Buffer; identity: string; name: string }) => storePrivateFile(strapi, file),
  read: (id: string) => readPrivateFile(strapi, id),
  list: async (identity: string) =>
    strapi.db.connection('private_file').where({ identity }).select('id', 'name', 'mime', 'size'),
  deleteAbandoned: (batch: { limit: number }) => deleteAbandonedFiles(strapi, batch),
  deleteOrphans: (batch: { limit: number }) => deleteOrphanFiles(strapi, batch),
  deleteOf: (trx: Transaction, identity: string) => deletePrivateFiles(strapi, { trx, identity }),
});

export default privateFileService;
export type PrivateFileService = ReturnType<typeof privateFileService>;
