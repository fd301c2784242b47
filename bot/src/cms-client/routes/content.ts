import type { CmsClient } from '../cms-client';
import { createContentReader } from '../read-content';
import type { CmsRequest } from '../request';
import { draftsReplySchema } from '../schemas/content';

/** A full snapshot of 10 000 FAQs in three languages is about 20 MB. */
const maxBytes = 128 * 1024 * 1024;
/** A change must not hang on a CMS that froze; everything at once takes the CMS its time to collect. */
const changeMs = 8_000;
const everythingMs = 30_000;

export function createContentRoutes(request: CmsRequest): Pick<CmsClient, 'fetchContent' | 'fetchDrafts'> {
  // The CMS answers with everything, too, when the question reaches further back than its log: a second try waits for it.
  let failedBefore = false;

  return {
    async fetchContent({ since, receiver, signal }) {
      const timeoutMs = since === 0 || failedBefore ? everythingMs : changeMs;
      failedBefore = true;
      const answer = await request({
        method: 'GET',
        route: '/api/bot/content',
        path: `/api/bot/content?since=${since}`,
        timeoutMs,
        maxBytes,
        read: createContentReader(receiver),
        signal,
      });
      failedBefore = false;
      return answer.status === 304 ? null : answer.data;
    },
    async fetchDrafts(stamp) {
      const answer = await request({
        method: 'GET',
        route: '/api/bot/content/drafts',
        path: `/api/bot/content/drafts?stamp=${encodeURIComponent(stamp)}`,
        timeoutMs: changeMs,
        maxBytes,
        schema: draftsReplySchema,
      });
      return answer.status === 304 ? null : answer.data.data;
    },
  };
}
