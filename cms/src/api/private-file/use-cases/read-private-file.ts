import { createReadStream, type ReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../shared/domain-error';
import { privateFolder } from './private-folder';

export type PrivateFile = { name: string; mime: string; size: number; stream: ReadStream };

/** Only ids that have a row are ever turned into a path. */
export async function readPrivateFile(strapi: Core.Strapi, id: string): Promise<PrivateFile> {
  const row = await strapi.db.connection('private_file').where({ id }).first('name', 'mime', 'size');
  if (!row) throw new DomainError('FILE_NOT_FOUND', { message: 'No such file' });
  return {
    name: row.name,
    mime: row.mime,
    size: Number(row.size),
    stream: createReadStream(join(privateFolder(strapi), id)),
  };
}
