import type { CmsClient } from '../cms-client';
import { fitShownAnswers } from '../fit-submit';
import type { CmsRequest } from '../request';
import { acceptedSchema, purgeReplySchema } from '../schemas/records';

type Routes = Pick<
  CmsClient,
  'sendEvents' | 'sendClients' | 'sendDialogs' | 'sendStatus' | 'remindManagers' | 'foldStatistics' | 'purge'
>;

/** Batches that nobody waits for; each row has a key of its own, so a repeat has no second effect. */
export function createRecordRoutes(request: CmsRequest): Routes {
  const sendBatch = async (path: string, rows: unknown[]) => {
    if (rows.length === 0) return;
    await request({
      method: 'POST',
      route: path,
      path,
      body: { data: rows },
      timeoutMs: 10_000,
      schema: acceptedSchema,
    });
  };

  return {
    sendEvents: (events) => sendBatch('/api/bot/events', events),
    sendClients: (clients) => sendBatch('/api/bot/clients', clients),
    sendDialogs: (dialogs) => sendBatch('/api/bot/dialog-states', dialogs.map(fitShownAnswers)),
    async sendStatus(status) {
      const path = '/api/bot/status';
      await request({ method: 'POST', route: path, path, body: { data: status }, timeoutMs: 5_000 });
    },
    async remindManagers() {
      const path = '/api/bot/ticks/manager-reminders';
      await request({ method: 'POST', route: path, path, body: { data: {} }, timeoutMs: 10_000 });
    },
    async foldStatistics() {
      const path = '/api/bot/ticks/statistics';
      await request({ method: 'POST', route: path, path, body: { data: {} }, timeoutMs: 30_000 });
    },
    async purge() {
      const path = '/api/bot/ticks/purge';
      const call = { route: path, path, body: { data: {} }, timeoutMs: 30_000, schema: purgeReplySchema };
      return (await request({ method: 'POST', ...call })).data.data;
    },
  };
}
