import { ApiError, badRequest } from '../api-error';
import type { Method } from '../method';

export const getMe: Method = (_call, { state }) => ({
  ...state.bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
});

export const getUpdates: Method = ({ payload }, { feed, webhook }) => {
  if (webhook.isSet())
    throw new ApiError(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  return feed.poll(payload);
};

/** Loopback http is let through, because tests have no certificates. */
export const setWebhook: Method = ({ payload }, { feed, webhook }) => {
  const url = String(payload.url ?? '');
  if (url && !/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(url))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  const secret = payload.secret_token === undefined ? undefined : String(payload.secret_token);
  if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret))
    throw badRequest('secret token contains unallowed characters');
  feed.setAllowed(payload.allowed_updates as string[] | undefined);
  webhook.set(url ? { url, secret, maxConnections: Number(payload.max_connections ?? 40) } : null);
  return true;
};

export const deleteWebhook: Method = (_call, { webhook }) => {
  webhook.set(null);
  return true;
};

export const getWebhookInfo: Method = (_call, { webhook }) => webhook.info();
