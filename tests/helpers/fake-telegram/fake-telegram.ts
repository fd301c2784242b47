import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, type Faults } from './faults';
import { createGroup, type Group } from './group';
import { createPerson, type Person, type PersonFacts } from './person';
import { createRates, type RateLimits } from './rates';
import { type CallServer, serveCall } from './serve-call';
import { createState, type FakeState, type LedgerEntry } from './state';
import { createUpdateFeed, type FakeUpdate } from './update-feed';
import { createWebhookDelivery } from './webhook-delivery';

export type FakeTelegram = {
  /** For `TELEGRAM_API_ROOT`. */
  url: string;
  token: string;
  faults: Faults;
  state: FakeState;
  person(id: number, facts?: PersonFacts): Person;
  group(id: number, facts?: { title?: string; members?: Person[] }): Group;
  /** Any update at all, as it is. */
  push(update: Record<string, unknown>): FakeUpdate;
  /** The same update again, as after a lost acknowledgement. */
  repeat(update: FakeUpdate): void;
  /** Every call that was taken (200), in order; `getUpdates` left out. */
  accepted(method?: string): LedgerEntry[];
  /** Calls refused for being too fast. */
  rateRefusals(): number;
  pendingUpdates(): number;
  /** Throws when a call or update did not fit the Bot API's types. */
  assertContract(): void;
  stop(): Promise<void>;
};

export type FakeTelegramOptions = { port?: number; token?: string; rates?: Partial<RateLimits>; strict?: boolean };

/** A Bot API server of our own for tests: strict, deterministic, with faults on order. Listens on loopback. */
export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const token = options.token ?? '7000000001:AAH-fake-token-for-tests-0123456789abc';
  const bot = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Vitrina', username: 'vitrina_test_bot' };
  const state = createState(bot);
  const feed = createUpdateFeed();
  const webhook = createWebhookDelivery(feed);
  const parts: CallServer = {
    state,
    feed,
    webhook,
    rates: createRates(options.rates ?? null),
    faults: createFaults(),
    strict: options.strict ?? true,
  };

  const server = createServer((request, response) => {
    route({ request, response, token }, parts).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    token,
    faults: parts.faults,
    state,
    person: (id, facts) => createPerson({ id, facts: facts ?? {}, state, feed, strict: parts.strict }),
    group: (id, facts) => createGroup({ id, facts: facts ?? {}, state, feed }),
    push: (update) => feed.push(update),
    repeat: (update) => feed.repeat(update),
    accepted: (method) =>
      state.ledger.filter((entry) => entry.code === 200 && (method === undefined || entry.method === method)),
    rateRefusals: parts.rates.refused,
    pendingUpdates: () => feed.pending().length,
    assertContract() {
      if (state.contractErrors.length > 0) throw new Error(`Outside the Bot API:\n${state.contractErrors.join('\n')}`);
    },
    async stop() {
      webhook.close();
      feed.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function route(
  { request, response, token }: { request: IncomingMessage; response: ServerResponse; token: string },
  parts: CallServer,
): Promise<void> {
  const [, scope = '', ...rest] = (request.url ?? '').split('/');
  if (scope === 'file' && rest[0] === `bot${token}`) return sendFile(rest.slice(1).join('/'), response, parts.state);
  const method = rest[0]?.split('?')[0] ?? '';
  if (scope === `bot${token}`) return serveCall({ method, request, response }, parts);
  const isToken = /^bot\d+:[\w-]{30,}$/.test(scope);
  const code = isToken ? 401 : 404;
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: false, error_code: code, description: isToken ? 'Unauthorized' : 'Not Found' }));
}

function sendFile(path: string, response: ServerResponse, state: FakeState): void {
  const file = [...state.files.values()].find((candidate) => candidate.path === path);
  response.writeHead(file ? 200 : 404, { 'content-type': 'application/octet-stream' });
  response.end(file?.bytes);
}
