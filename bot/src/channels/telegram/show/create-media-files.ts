import { z } from 'zod';
import type { Logger } from 'pino';
import type { Media } from '../../../cms-client/schemas/content';
import type { Store } from '../../../store/store';
import type { CallResult } from '../api/call-result';
import { mediaKind } from './media-kind';

/** A file as a call carries it: an id Telegram knows, or the bytes. */
export type TelegramFile = string | { source: Buffer; filename: string };

export type MediaFiles = {
  /**
   * Runs the call with the file: uploaded once, afterwards named by the id Telegram gave it. null = the bytes are out of
   * reach now.
   */
  withFile(media: Media, call: (file: TelegramFile) => Promise<CallResult>): Promise<CallResult | null>;
};

const fileSchema = z.object({ file_id: z.string() });
const sentMediaSchema = z.object({
  photo: z.array(fileSchema).optional(),
  video: fileSchema.optional(),
  animation: fileSchema.optional(),
  document: fileSchema.optional(),
});

/** While the CMS is down nobody waits for the same picture again and again. */
const unreachableMs = 5_000;

/** File ids belong to one bot, so they are kept under its id. */
export function createMediaFiles(options: {
  botId: string;
  kept: Store['kept'];
  loadMedia(media: Media): Promise<Buffer>;
  logger: Pick<Logger, 'warn'>;
}): MediaFiles {
  const { botId, kept, loadMedia, logger } = options;
  const known = new Map<string, string | null>();
  const uploading = new Map<string, Promise<CallResult | null>>();
  const unreachableUntil = new Map<string, number>();
  const keyOf = ({ hash }: Media) => `telegram:file:${botId}:${hash}`;

  const recall = async (media: Media): Promise<string | null> => {
    const key = keyOf(media);
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const stored = z
      .string()
      .nullable()
      .catch(null)
      .parse(await kept.read(key));
    known.set(key, stored);
    return stored;
  };
  const remember = async (media: Media, fileId: string | null) => {
    known.set(keyOf(media), fileId);
    await kept.write(keyOf(media), fileId);
  };
  const upload = async (media: Media, call: (file: TelegramFile) => Promise<CallResult>) => {
    const bytes = await loadMedia(media).catch((error: unknown) => {
      logger.warn({ media: media.hash, err: error }, 'a picture could not be fetched; the text goes without it');
      unreachableUntil.set(keyOf(media), Date.now() + unreachableMs);
      return null;
    });
    if (bytes === null) return null;
    const result = await call({ source: bytes, filename: media.name });
    const fileId = result.ok ? toFileId(result.result, media) : null;
    if (fileId !== null) await remember(media, fileId);
    return result;
  };

  const withFile: MediaFiles['withFile'] = async (media, call) => {
    const key = keyOf(media);
    // Many may want a new picture at once: the first uploads it, the others wait for its id.
    await uploading.get(key)?.catch(() => undefined);
    if ((unreachableUntil.get(key) ?? 0) > Date.now()) return null;
    const fileId = await recall(media);
    if (uploading.has(key)) return withFile(media, call);
    if (fileId !== null) {
      const result = await call(fileId);
      if (result.ok || result.kind !== 'bad-file') return result;
      await remember(media, null);
    }
    const started = upload(media, call).finally(() => uploading.delete(key));
    uploading.set(key, started);
    return started;
  };
  return { withFile };
}

function toFileId(result: unknown, media: Media): string | null {
  const sent = sentMediaSchema.safeParse(result);
  if (!sent.success) return null;
  const { photo, video, animation, document } = sent.data;
  const byField = { photo: photo?.at(-1), video, animation, document };
  return (byField[mediaKind(media).field] ?? document)?.file_id ?? null;
}
