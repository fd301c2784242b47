import { z } from 'zod';
import type { Channel } from '../../conversation/channel';
import { DomainError } from '../../errors/domain-error';
import type { Sender } from './api/create-sender';

const fileSchema = z.looseObject({ file_path: z.string(), file_size: z.number().optional() });
const downloadMs = 12_000;

/** `Channel.fetchFile`. The address has the token in it, so no error of the download is passed on. */
export function createFetchFile(options: { sender: Sender; token: string; apiRoot: string }): Channel['fetchFile'] {
  const { sender, token, apiRoot } = options;
  return async (file, limit) => {
    if (file.size !== null && file.size > limit) throw tooLarge(limit);
    const result = await sender.send({
      method: 'getFile',
      payload: { file_id: file.reference },
      chat: null,
      pace: 'free',
      priority: 'reply',
      maxWaitMs: 3_000,
      tries: 2,
      repeatUncertain: true,
    });
    if (!result.ok) throw new DomainError('FILE_GONE', { message: `Telegram does not give the file: ${result.kind}.` });
    const { file_path: path, file_size: size } = fileSchema.parse(result.result);
    if (size !== undefined && size > limit) throw tooLarge(limit);
    const bytes = await download(`${apiRoot}/file/bot${token}/${path}`, limit);
    return { bytes, mime: file.mime, name: file.name };
  };
}

async function download(url: string, limit: number): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(downloadMs), redirect: 'error' }).catch(() => null);
  if (!response?.ok || !response.body) throw gone();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw gone();
    });
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
}

function gone(): DomainError {
  return new DomainError('FILE_GONE', { message: 'The file could not be downloaded from Telegram.' });
}

function tooLarge(limit: number): DomainError {
  return new DomainError('TOO_LARGE', { message: `The file is larger than ${limit} bytes.` });
}
