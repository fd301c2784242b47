import { hasCode } from '../../errors/domain-error';
import type { CmsClient, FileUpload, StoredFile } from '../cms-client';
import type { CmsRequest } from '../request';
import { storedFileSchema } from '../schemas/records';

export function createFileRoutes(request: CmsRequest): Pick<CmsClient, 'storeFile' | 'storeMedia'> {
  const upload = async (path: string, file: FileUpload, extra: Record<string, string> = {}) => {
    const headers = {
      'content-type': file.mime ?? 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name ?? 'file'),
      ...extra,
    };
    const call = {
      method: 'POST',
      route: path,
      path,
      body: file.bytes,
      headers,
      timeoutMs: 10_000,
      schema: storedFileSchema,
    } as const;
    try {
      return (await request(call)).data.data;
    } catch (error) {
      return refusal(error);
    }
  };

  return {
    storeFile: (file, identity) => upload('/api/bot/files', file, { 'x-identity': identity }),
    storeMedia: (file) => upload('/api/bot/media', file),
  };
}

function refusal(error: unknown): StoredFile | { refused: 'type' | 'size' } {
  if (!hasCode(error, 'CMS_REFUSED')) throw error;
  return { refused: error.details.status === 413 ? 'size' : 'type' };
}
