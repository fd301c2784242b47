import { FILE_LIMIT_BYTES } from './body-limits';

/** What staff may put into the media library, told by content and not by name; no svg and no html, they run scripts. */
export const ALLOWED_MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'video/mp4'];

/** The part of a Node response that koa-static hands to `setHeaders`. */
type Response = { setHeader(name: string, value: string): void };

export function createUploadConfig() {
  return {
    sizeLimit: FILE_LIMIT_BYTES,
    security: { allowedTypes: ALLOWED_MEDIA_TYPES },
    providerOptions: { localServer: { maxage: 3_600_000, setHeaders } },
  };
}

/** Even a file that slipped through is never run as a page of this origin. */
function setHeaders(response: Response, path: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  if (!/\.(png|jpe?g|webp|mp4)$/i.test(path)) response.setHeader('Content-Disposition', 'attachment');
}
