import type { CmsClient } from '../cms-client';
import type { CmsRequest } from '../request';
import { claimReplySchema, reportReplySchema } from '../schemas/delivery';

export function createDeliveryRoutes(request: CmsRequest): Pick<CmsClient, 'claimDeliveries' | 'reportDeliveries'> {
  return {
    async claimDeliveries(body, signal) {
      const path = '/api/bot/deliveries/claim';
      const call = {
        method: 'POST',
        route: path,
        path,
        body: { data: body },
        timeoutMs: 5_000,
        schema: claimReplySchema,
        signal,
      } as const;
      return (await request(call)).data.data;
    },
    async reportDeliveries(bot, results) {
      const path = '/api/bot/deliveries/report';
      const body = { data: { bot, results } };
      await request({ method: 'POST', route: path, path, body, timeoutMs: 5_000, schema: reportReplySchema });
    },
  };
}
