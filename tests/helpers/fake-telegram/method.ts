import type { Rates } from './rates';
import type { UploadedFile } from './request-body';
import type { FakeState } from './state';
import type { UpdateFeed } from './update-feed';
import type { createWebhookDelivery } from './webhook-delivery';

export type MethodCall = { payload: Record<string, unknown>; files: UploadedFile[] };
export type ServerParts = {
  state: FakeState;
  feed: UpdateFeed;
  webhook: ReturnType<typeof createWebhookDelivery>;
  rates: Rates;
};

/** One method of the Bot API: the result, or an `ApiError`. */
export type Method = (call: MethodCall, server: ServerParts) => unknown;
