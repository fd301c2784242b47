import type { CmsClient } from './cms-client';
import { createCircuitBreaker } from './circuit-breaker';
import { createCmsRequest } from './request';
import { createApplicationRoutes } from './routes/applications';
import { createClientRoutes } from './routes/clients';
import { createContentRoutes } from './routes/content';
import { createDeliveryRoutes } from './routes/deliveries';
import { createMediaFetch } from './fetch-media';
import { createHandoverRoutes } from './routes/handovers';
import { createFileRoutes } from './routes/files';
import { createRecordRoutes } from './routes/records';

export type CmsClientOptions = {
  /** Inside address of the CMS. */
  url: string;
  token: string;
  now?: () => number;
  observe?: (route: string, seconds: number, status: number) => void;
};

/** The only code that knows CMS addresses. Wired once in `main`. */
export function createCmsClient({
  url,
  token,
  now = Date.now,
  observe = () => undefined,
}: CmsClientOptions): CmsClient {
  const breaker = createCircuitBreaker({ threshold: 5, pauseMs: 500, maxPauseMs: 2_000, now });
  const request = createCmsRequest({ url, token, breaker, observe });
  return {
    ...createContentRoutes(request),
    ...createApplicationRoutes(request),
    ...createHandoverRoutes(request),
    ...createRecordRoutes(request),
    ...createDeliveryRoutes(request),
    ...createFileRoutes(request),
    ...createClientRoutes(request),
    fetchMedia: createMediaFetch(url),
    isDown: () => breaker.isOpen(),
  };
}
