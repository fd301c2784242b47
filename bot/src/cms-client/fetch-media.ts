import axios from 'axios';
import { DomainError } from '../errors/domain-error';

/** Telegram takes nothing larger from a bot. */
const maxBytes = 50 * 1024 * 1024;
const timeoutMs = 5_000;

/** Pictures are public: fetched without the token, which must not reach another host by way of an absolute address. */
export function createMediaFetch(cmsUrl: string): (url: string) => Promise<Buffer> {
  return async (url) => {
    try {
      const { data } = await axios.get<ArrayBuffer>(new URL(url, cmsUrl).toString(), {
        responseType: 'arraybuffer',
        maxContentLength: maxBytes,
        maxRedirects: 2,
        proxy: false,
        signal: AbortSignal.timeout(timeoutMs),
      });
      return Buffer.from(data);
    } catch {
      // The library's error holds the whole request; the path is all an engineer needs.
      throw new DomainError('CMS_UNAVAILABLE', { message: 'A media file could not be fetched', details: { url } });
    }
  };
}
