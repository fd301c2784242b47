type Seen = {
  identity: string;
  name?: string | undefined;
  username?: string | undefined;
  language?: string | undefined;
  startPayload?: string | undefined;
  source: string;
  test: boolean;
};

/** Columns of a client row known from an identity (`telegram:<user id>` | `web:<session>`) and what its channel told. */
export function clientColumns(seen: Seen) {
  const [channel = '', own = ''] = seen.identity.split(':');
  return {
    identity: seen.identity,
    channel,
    telegram_id: channel === 'telegram' ? own : null,
    name: seen.name ?? null,
    username: seen.username ?? null,
    language: seen.language ?? null,
    start_payload: seen.startPayload ?? null,
    source: seen.source,
    test: seen.test,
  };
}
