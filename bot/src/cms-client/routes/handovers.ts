import type { CmsClient } from '../cms-client';
import type { CmsRequest } from '../request';
import { handoverReplySchema } from '../schemas/handover';

const route = '/api/bot/handovers';

/** Links from the site (PRODUCT D2). The person is waiting: after 3 s the link is kept and tried again later. */
export function createHandoverRoutes(request: CmsRequest): Pick<CmsClient, 'openHandover'> {
  return {
    async openHandover(data) {
      const call = {
        method: 'POST',
        route,
        path: route,
        body: { data },
        timeoutMs: 3_000,
        schema: handoverReplySchema,
      } as const;
      return (await request(call)).data.data;
    },
  };
}
