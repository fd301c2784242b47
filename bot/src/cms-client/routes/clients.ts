import { hasCode } from '../../errors/domain-error';
import type { CmsClient } from '../cms-client';
import type { CmsRequest } from '../request';
import { clientEraseSchema, clientExportSchema } from '../schemas/records';

/** `/privacy`: what is known of a person, and forgetting him (PRODUCT E4). */
export function createClientRoutes(request: CmsRequest): Pick<CmsClient, 'exportClient' | 'eraseClient'> {
  const route = '/api/bot/clients/:identity';
  return {
    async exportClient(identity) {
      const path = `/api/bot/clients/${encodeURIComponent(identity)}/export`;
      try {
        const call = {
          method: 'GET',
          route: `${route}/export`,
          path,
          timeoutMs: 10_000,
          schema: clientExportSchema,
        } as const;
        return (await request(call)).data.data;
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
    async eraseClient(identity) {
      const path = `/api/bot/clients/${encodeURIComponent(identity)}/erase`;
      const call = {
        method: 'POST',
        route: `${route}/erase`,
        path,
        body: { data: {} },
        timeoutMs: 10_000,
        schema: clientEraseSchema,
      } as const;
      try {
        // A repeat (the press played again, a second wish) is told `erased: false`: it has nothing left to forget.
        await request(call);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
  };
}

function isNotFound(error: unknown): boolean {
  return hasCode(error, 'CMS_REFUSED') && error.details.status === 404;
}
