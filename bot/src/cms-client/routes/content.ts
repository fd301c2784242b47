import type { CmsClient } from '../cms-client';
import type { CmsRequest } from '../request';
import { contentReplySchema } from '../schemas/content';

/** A full snapshot of 10 000 FAQs is about 12 MB. */
const maxBytes = 128 * 1024 * 1024;

export function createContentRoutes(request: CmsRequest): Pick<CmsClient, 'fetchContent'> {
  return {
    async fetchContent(since, signal) {
      const answer = await request({
        method: 'GET',
        route: '/api/bot/content',
        path: `/api/bot/content?since=${since}`,
        // Everything at once may take its time; a change must not hang on a CMS that froze.
        timeoutMs: since === 0 ? 30_000 : 8_000,
        maxBytes,
        schema: contentReplySchema,
        signal,
      });
      return answer.status === 304 ? null : answer.data;
    },
  };
}
