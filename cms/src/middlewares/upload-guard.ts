import { open, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { sniffMime } from '../api/private-file/domain/sniff-mime';

/** A file as koa-body left it in the temporary folder. */
type Received = { filepath: string; originalFilename: string | null };

/** The field Strapi's media library reads. */
const FIELD = 'files';

const EXTENSIONS: Record<string, string[]> = {
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'application/pdf': ['.pdf'],
  'video/mp4': ['.mp4'],
};

/**
 * Every file staff upload must be by its first bytes what its name says. Strapi's own check believes the name and the
 * declared type of anything it does not recognise: a page called `a.png` would pass it. Runs after the body is read.
 * Whatever the answer, nothing of it stays in the temporary folder: Strapi cleans up one field only, and only when
 * nothing was thrown.
 */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  const received = receivedFiles(ctx.request.files);
  try {
    const isForeign = received.some(({ field }) => field !== FIELD);
    if (isForeign) return ctx.badRequest(`Files are taken in the field ${FIELD} only`);
    for (const { file } of received)
      if (!(await isWhatItSays(file)))
        return ctx.badRequest('This type of file is not taken: png, jpeg, webp, pdf, mp4 are');
    await next();
  } finally {
    await Promise.all(received.map(({ file }) => rm(file.filepath, { force: true })));
  }
};

function receivedFiles(files: unknown): { field: string; file: Received }[] {
  if (typeof files !== 'object' || files === null) return [];
  return Object.entries(files).flatMap(([field, sent]) =>
    ([sent].flat() as Received[]).map((file) => ({ field, file })),
  );
}

async function isWhatItSays({ filepath, originalFilename }: Received): Promise<boolean> {
  const file = await open(filepath, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const mime = sniffMime(buffer.subarray(0, bytesRead));
    return mime !== null && (EXTENSIONS[mime] ?? []).includes(extname(originalFilename ?? '').toLowerCase());
  } finally {
    await file.close();
  }
}
