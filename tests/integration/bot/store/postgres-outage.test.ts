import pino from 'pino';
import { Client } from 'pg';
import { createIntake } from '../../../../bot/src/conversation/intake/create-intake';
import { createPostgresStore } from '../../../../bot/src/store/postgres/create-postgres-store';
import type { ChatClaim, Store, TakenRow } from '../../../../bot/src/store/store';
import { waitFor } from '../../../helpers/fake-telegram';
import { startPostgres, stopPostgres } from '../../../helpers/postgres';

async function openClient(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** What a restart of the server looks like to its clients. */
async function cutAllConnections(url: string): Promise<void> {
  const client = await openClient(url);
  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
}

async function cutListeners(client: Client): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'vitrina-bot-listener'`,
  );
}

async function untilBlocked(client: Client): Promise<void> {
  await until('somebody waits for a lock', async () => {
    const { rows } = await client.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  });
}

async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('createPostgresStore', () => {
  let url: string;
  const stores: Store[] = [];
  const open = async () => {
    const store = await createPostgresStore({ url });
    stores.push(store);
    return store;
  };

  beforeEach(async () => {
    url = await (await startPostgres()).createDatabase();
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  afterAll(stopPostgres);

  it('goes on when every connection was cut, and so does the intake', async () => {
    const store = await open();
    const played: string[] = [];
    const intake = createIntake({
      store,
      logger: pino({ level: 'silent' }),
      limits: { tickMs: 50, leaseMs: 1_000 },
      play: async ({ id }) => {
        played.push(id);
        return { writes: [] };
      },
    });
    intake.start();
    const row = (id: string) => ({ bot: '7', id, chat: 'a', lane: 'chat' as const, body: {} });
    await intake.accept([row('1')]);
    await waitFor('first', () => (played.includes('1') ? true : undefined));
    await cutAllConnections(url);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await intake.accept([row('2')]);
    await waitFor('second', () => (played.includes('2') ? true : undefined));
    await intake.stop();
  });

  it('refuses an accept whose connection was cut in the middle, and takes the next', async () => {
    const store = await open();
    const row = (id: string) => ({ bot: '7', id, chat: 'a', lane: 'chat' as const, body: {} });
    await store.inbox.accept([row('1')], 200);
    const inTheWay = await openClient(url);
    await inTheWay.query('BEGIN');
    await inTheWay.query('SELECT 1 FROM bot.chat_queue FOR UPDATE');
    const refused = expect(store.inbox.accept([row('2')], 200)).rejects.toThrow();
    await untilBlocked(inTheWay);
    await cutAllConnections(url);
    await refused;
    await expect(store.inbox.accept([row('2')], 200)).resolves.toMatchObject({ accepted: 1 });
  });

  it('hears others again when its listening connection was cut also while it was opened anew', async () => {
    const [one, other] = [await open(), await open()];
    const heard: string[] = [];
    one.onWake((_channel, detail) => heard.push(detail));
    const outside = await openClient(url);
    const { rows } = await outside.query<{ objid: number }>(
      `SELECT objid::integer FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND granted ORDER BY objid LIMIT 1`,
    );
    // Its number is taken, so the new connection waits in the middle of its setup.
    const number = [0x56545242, rows[0]?.objid];
    const cutter = await openClient(url);
    const taken = outside.query('SELECT pg_advisory_lock($1, $2)', number);
    await cutListeners(cutter);
    await taken;
    await untilBlocked(outside);
    await cutListeners(cutter);
    await cutter.end();
    await outside.query('SELECT pg_advisory_unlock($1, $2)', number);
    await outside.end();
    await until('woken', async () => {
      await other.wake('cms', 'content').catch(() => undefined);
      return heard.includes('content');
    });
  });

  it('hears others again after its listening connection was cut', async () => {
    const [one, other] = [await open(), await open()];
    const heard: string[] = [];
    one.onWake((_channel, detail) => heard.push(detail));
    await cutAllConnections(url);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await other.wake('cms', 'content');
    await waitFor('woken', () => (heard.includes('content') ? true : undefined));
  });

  describe('with a chat and a send of another process', () => {
    const wanted = { owner: 'living', lane: 'chat', limit: 1, leaseMs: 60_000 } as const;
    let other: Store;
    let living: Store;

    beforeEach(async () => {
      [other, living] = [await open(), await open()];
      await other.inbox.accept([{ bot: '7', id: '1', chat: 'a', lane: 'chat', body: {} }], 200);
      await other.inbox.claimChats({ ...wanted, owner: 'other' });
      await other.sends.started({ id: 'd', token: 1, class: 'marketing' });
      await expect(living.inbox.claimChats(wanted)).resolves.toEqual([]);
      await expect(living.sends.unreported()).resolves.toEqual([]);
    });

    it('takes them over within seconds after its death, long before the lease ends', async () => {
      await other.close();
      stores.splice(stores.indexOf(other), 1);
      await until('the chat is free', async () => (await living.inbox.claimChats(wanted)).length === 1);
      await expect(living.sends.unreported()).resolves.toMatchObject([{ id: 'd', result: null }]);
    });

    it('leaves them to it while its listening connection is opened anew', async () => {
      const outside = await openClient(url);
      await cutListeners(outside);
      await outside.end();
      const looks: unknown[] = [];
      const endsAt = Date.now() + 3_000;
      while (Date.now() < endsAt) {
        looks.push(...(await living.inbox.claimChats(wanted)), ...(await living.sends.unreported()));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(looks).toEqual([]);
    });
  });

  it('finds an update that came while its chat was given up', async () => {
    const store = await open();
    const wanted = { owner: 'me', lane: 'chat', limit: 1, leaseMs: 60_000 } as const;
    await store.inbox.accept([{ bot: '7', id: '1', chat: 'a', lane: 'chat', body: {} }], 200);
    const [claim] = await store.inbox.claimChats(wanted);
    const row = claim && (await store.inbox.next(claim));
    if (!claim || !row) throw new Error('nothing to play');
    await store.inbox.finish(claim, { row, writes: [] });

    const arriving = await openClient(url);
    await arriving.query('BEGIN');
    await arriving.query(`UPDATE bot.chat_queue SET waiting = 1 WHERE chat = 'a'`);
    const released = store.inbox.releaseChat(claim);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await arriving.query('COMMIT');
    await arriving.end();
    await released;
    await expect(store.inbox.claimChats(wanted)).resolves.toHaveLength(1);
  });

  describe('while an erase, left behind by a time limit, ends the row that is being ended', () => {
    const wanted = { owner: 'me', lane: 'chat', limit: 1, leaseMs: 60_000 } as const;
    const row = (id: string) => ({ bot: '7', id, chat: 'a', lane: 'chat' as const, body: {} });
    type Ending = (store: Store, claim: ChatClaim, row: TakenRow) => Promise<unknown>;

    it.each<[string, Ending]>([
      ['as played', (store, claim, taken) => store.inbox.finish(claim, { row: taken, writes: [] })],
      ['as dead', (store, claim, taken) => store.inbox.fail(claim, { row: taken, error: 'x', dead: true })],
    ])('counts it down once (%s): the next update is played', async (_how, end) => {
      const store = await open();
      await store.inbox.accept([row('1'), row('2')], 200);
      const [claim] = await store.inbox.claimChats(wanted);
      const first = claim && (await store.inbox.next(claim));
      if (!claim || !first) throw new Error('nothing to play');
      await store.inbox.finish(claim, { row: first, writes: [] });
      const second = await store.inbox.next(claim);
      if (!second) throw new Error('nothing to play');

      const erasing = await openClient(url);
      await erasing.query('BEGIN');
      await erasing.query(`SELECT 1 FROM bot.chat_queue WHERE chat = 'a' FOR UPDATE`);
      await erasing.query(`UPDATE bot.inbox SET state = 'done', body = NULL WHERE seq = $1`, [second.seq]);
      await erasing.query(`UPDATE bot.chat_queue SET waiting = waiting - 1 WHERE chat = 'a'`);
      const ended = end(store, claim, second);
      await untilBlocked(erasing);
      await erasing.query('COMMIT');
      await erasing.end();
      await ended;

      await store.inbox.accept([row('3')], 200);
      await store.inbox.releaseChat(claim);
      await expect(store.inbox.claimChats(wanted)).resolves.toHaveLength(1);
    });
  });

  it('does not count as well while the server only lets it read', async () => {
    const store = await open();
    await store.ping();
    const client = await openClient(url);
    const [{ name }] = (await client.query('SELECT current_database() AS name')).rows;
    // What hosts do when the disk is nearly full, and what a replica is after a failover.
    await client.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    await cutAllConnections(url);
    await until('refused', () =>
      store.ping().then(
        () => false,
        (error) => error.code === '25006',
      ),
    );
    await expect(Promise.all([store.ping(), store.ping()])).rejects.toMatchObject({ code: '25006' });
  });

  it('lets one of several processes hold a lock', async () => {
    const [one, other] = [await open(), await open()];
    const lock = await one.lock('poller');
    await expect(other.lock('poller')).resolves.toBeNull();
    await lock?.release();
    await expect(other.lock('poller')).resolves.not.toBeNull();
  });

  it('tells the holder when its lock was lost with the connection, and gives it to the next who asks', async () => {
    const [one, other] = [await open(), await open()];
    const former = await one.lock('poller');
    await cutAllConnections(url);
    await waitFor('told', () => (former?.lost.aborted ? true : undefined));
    // While its connection is opened anew, a store cannot tell who holds it, and says so.
    const ask = (store: Store) => store.lock('poller').catch(() => 'unknown' as const);
    const isTaken = async () => {
      const lock = await ask(other);
      return lock !== null && lock !== 'unknown';
    };
    await until('the other takes it', isTaken);
    await former?.release();
    await until('the first is told that somebody holds it', async () => (await ask(one)) === null);
  });

  it('refuses a schema of another program, and one of a newer version', async () => {
    const client = await openClient(url);
    await client.query('CREATE SCHEMA bot CREATE TABLE bot.other (x integer)');
    await expect(createPostgresStore({ url })).rejects.toMatchObject({ code: 'STORE_FOREIGN' });
    await client.query('DROP SCHEMA bot CASCADE');
    await (await open()).ping();
    await client.query(`INSERT INTO bot.migration (version, name) VALUES (999, 'future')`);
    await client.end();
    await expect(createPostgresStore({ url })).rejects.toMatchObject({ code: 'STORE_NEWER' });
  });

  it('is made by several processes that start together', async () => {
    const opened = await Promise.all([open(), open(), open()]);
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  });
});
