import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Store } from '../store';
import { advisoryClass } from './migrate';

type WakeChannel = Parameters<Store['wake']>[0];
const channels: WakeChannel[] = ['web', 'cms'];
export const channelPrefix = 'bot_';
const reconnectMs = 1_000;
const connectMs = 5_000;
/** Above every wait of ours: only the instance's own lock may be waited for, until the server has dropped the former connection. */
const statementMs = 15_000;

export type Listener = Pick<Store, 'onWake'> & {
  /** A lock of this name, held by this connection until it ends. Throws while there is no connection. */
  tryLock(name: string): Promise<boolean>;
  unlock(name: string): Promise<void>;
  /** The connection broke, and with it every lock. */
  onCut(listener: () => void): void;
  close(): Promise<void>;
};

/**
 * One connection of its own for LISTEN and for the locks that must end with the process. When it breaks it is opened anew;
 * until then wake-ups are missed, which everybody's fallback polling covers.
 */
export async function openListener(options: {
  url: string;
  instance: number;
  onError(error: unknown): void;
}): Promise<Listener> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const closing = new AbortController();
  let current: Client | null = null;

  const connect = async () => {
    const client = await openClient(options, {
      onNotification: (channel, detail) => emitter.emit('wake', channel.replace(channelPrefix, ''), detail),
      onBroken: (broken, error) => {
        if (broken !== current) return;
        current = null;
        void broken.end().catch(() => undefined);
        options.onError(error);
        emitter.emit('cut');
        void reconnect();
      },
    });
    if (closing.signal.aborted) return client.end();
    current = client;
  };
  const reconnect = async () => {
    while (!closing.signal.aborted) {
      try {
        return await connect();
      } catch (error) {
        options.onError(error);
        await sleep(reconnectMs, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };
  await connect();

  const query = async (text: string, values: unknown[]) => {
    if (!current) throw new Error('The listening connection is being opened anew');
    return current.query<{ held: boolean }>(text, values);
  };
  return {
    onWake(listener) {
      emitter.on('wake', listener);
      return () => emitter.off('wake', listener);
    },
    async tryLock(name) {
      const { rows } = await query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [name]);
      return rows[0]?.held === true;
    },
    async unlock(name) {
      await query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    },
    onCut: (listener) => void emitter.on('cut', listener),
    async close() {
      closing.abort();
      await current?.end().catch(() => undefined);
    },
  };
}

type ClientEvents = {
  onNotification(channel: string, detail: string): void;
  /** May be told more than once of one client. */
  onBroken(client: Client, error: Error): void;
};

/** Listens and holds the instance's lock when it resolves. */
async function openClient(
  { url, instance }: { url: string; instance: number },
  { onNotification, onBroken }: ClientEvents,
): Promise<Client> {
  const client = new Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    application_name: 'vitrina-bot-listener',
  });
  let broken: Error | undefined;
  // From the first moment: an error nobody listens to ends the process.
  client.on('error', (error) => {
    broken ??= error;
    onBroken(client, error);
  });
  client.on('notification', ({ channel, payload }) => onNotification(channel, payload ?? ''));
  try {
    await client.connect();
    for (const channel of channels) await client.query(`LISTEN ${channelPrefix}${channel}`);
    await client.query('SELECT pg_advisory_lock($1, $2)', [advisoryClass, instance]);
    if (broken) throw broken;
    return client;
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
}
