import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import { privateFolder } from './private-folder';

/** Forgets a person's files; the returned step deletes their bytes, to be run after the commit. */
export async function deletePrivateFiles(
  strapi: Core.Strapi,
  { trx, identity }: { trx: Transaction; identity: string },
): Promise<() => Promise<void>> {
  const rows: { id: string }[] = await trx('private_file').where({ identity }).select('id');
  await trx('private_file').where({ identity }).delete();
  return async () => {
    for (const { id } of rows) await rm(join(privateFolder(strapi), id), { force: true });
  };
}
