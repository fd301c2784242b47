import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Store } from '../store';
import { advisoryClass } from './migrate';

type WakeChannel = Parameters<Store['wake']>[0];
const channels: WakeChannel[] = ['inbox', 'web', 'cms'];
const reconnectMs = 1_000;
/** NOTIFY carries less than 8000 bytes. */
const detailLimit = 7_000;

export type Listener = Pick<Store, 'onWake' | 'wake'> & {
  /** A lock of this name, held by this connection until it ends. */
  tryLock(name: string): Promise<boolean>;
  unlock(name: string): Promise<void>;
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
  let closed = false;

  const connect = async (): Promise<Client> => {
    const client = new Client({
      connectionString: options.url,
      keepAlive: true,
      application_name: 'vitrina-bot-listener',
    });
    client.on('notification', ({ channel, payload }) =>
      emitter.emit('wake', channel.replace('bot_', ''), payload ?? ''),
    );
    await client.connect();
    for (const channel of channels) await client.query(`LISTEN bot_${channel}`);
    await client.query('SELECT pg_advisory_lock($1, $2)', [advisoryClass, options.instance]);
    client.on('error', (error) => void reconnect(error));
    return client;
  };
  const reconnect = async (error: unknown) => {
    if (closed) return;
    options.onError(error);
    await current.then((broken) => broken.end()).catch(() => undefined);
    await sleep(reconnectMs);
    current = connectAgain();
  };
  const connectAgain = async (): Promise<Client> => {
    for (;;) {
      try {
        return await connect();
      } catch (error) {
        options.onError(error);
        await sleep(reconnectMs);
        if (closed) throw error;
      }
    }
  };
  let current: Promise<Client> = connect();
  await current;

  const query = async (text: string, values: unknown[]) => (await current).query<{ held: boolean }>(text, values);
  return {
    onWake(listener) {
      emitter.on('wake', listener);
      return () => emitter.off('wake', listener);
    },
    async wake(channel, detail) {
      await query('SELECT pg_notify($1, $2)', [`bot_${channel}`, detail.slice(0, detailLimit)]);
    },
    async tryLock(name) {
      const { rows } = await query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [name]);
      return rows[0]?.held === true;
    },
    async unlock(name) {
      await query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    },
    async close() {
      closed = true;
      await current.then((client) => client.end()).catch(() => undefined);
    },
  };
}
