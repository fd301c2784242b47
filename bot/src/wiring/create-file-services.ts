import type { CmsClient } from '../cms-client/cms-client';
import type { Channel } from '../conversation/channel';
import type { IncomingFile } from '../conversation/event';
import { largestFile } from '../conversation/file-rules';
import type { Services } from '../conversation/turn';
import { hasCode } from '../errors/domain-error';
import { isTransient } from '../unsent/send-submit';

type FileServices = Pick<Services, 'storeFile' | 'storeMedia'>;

/** channel → bytes → CMS. The bot itself keeps nothing. */
export function createFileServices({ channel, cms }: { channel: Channel; cms: CmsClient }): FileServices {
  return {
    async storeFile(file, identity) {
      const stored = await carry(file, channel, (bytes) => cms.storeFile(bytes, identity));
      return stored && 'id' in stored ? { id: stored.id, mime: stored.mime } : stored;
    },
    async storeMedia(file) {
      const stored = await carry(file, channel, (bytes) => cms.storeMedia(bytes));
      return stored && 'id' in stored && stored.url !== null ? { id: stored.id, url: stored.url } : null;
    },
  };
}

type Fetched = Awaited<ReturnType<Channel['fetchFile']>>;

async function carry<T>(
  file: IncomingFile,
  channel: Channel,
  store: (fetched: Fetched) => Promise<T>,
): Promise<T | { refused: 'size' } | null> {
  if (file.size !== null && file.size > largestFile) return { refused: 'size' };
  try {
    return await store(await channel.fetchFile(file, largestFile));
  } catch (error) {
    if (hasCode(error, 'TOO_LARGE')) return { refused: 'size' };
    if (isTransient(error) || hasCode(error, 'FILE_GONE') || hasCode(error, 'CHANNEL_UNAVAILABLE')) return null;
    throw error;
  }
}
