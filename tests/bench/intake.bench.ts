/** Update intake: `npm run bench intake`. Updates stored durably a second, against raw inserts with the same pragmas. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { SQLITE_PRAGMAS } from '@vitrina/config';
import { createSqliteStore } from '../../bot/src/store/sqlite/create-sqlite-store';
import type { InboxRow, Store } from '../../bot/src/store/store';

const count = 2_000;
const rounds = 5;
/** Webhook calls Telegram makes at once (`max_connections`). */
const atOnce = 40;

const rowOf = (number: number): InboxRow => ({
  bot: '7',
  id: String(number),
  chat: `telegram:${number % 500}`,
  lane: 'chat',
  body: { update_id: number, message: { message_id: number, date: 1, chat: { id: number % 500 }, text: 'hello' } },
});

async function main(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'vitrina-bench-'));
  const raw = createRawInsert(path.join(directory, 'raw.sqlite'));
  const store = await createSqliteStore({ file: path.join(directory, 'bot.sqlite') });
  const rates: Record<string, number[]> = { raw: [], accept: [], 'accept and finish': [] };
  for (let round = 0; round < rounds; round += 1) {
    const numbers = Array.from({ length: count }, (_, place) => round * count + place);
    rates.raw?.push(await rate(() => numbers.forEach((number) => raw(rowOf(number)))));
    rates.accept?.push(await rate(() => acceptAll(store, numbers)));
    rates['accept and finish']?.push(await rate(() => finishAll(store)));
  }
  await store.close();
  rmSync(directory, { recursive: true, force: true });
  const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  for (const [name, values] of Object.entries(rates)) {
    process.stdout.write(`${name}: ${values.map((value) => value.toFixed(0)).join('  ')} a second\n`);
  }
  const ratio = median(rates.accept ?? []) / median(rates.raw ?? []);
  process.stdout.write(`accept / raw insert: ${ratio.toFixed(2)} (${atOnce} calls at once)\n`);
}

function createRawInsert(file: string): (row: InboxRow) => void {
  const db = new Database(file);
  for (const pragma of SQLITE_PRAGMAS) db.pragma(pragma);
  db.exec('CREATE TABLE inbox (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)');
  const insert = db.prepare('INSERT INTO inbox (id, body) VALUES (?, ?)');
  return ({ id, body }) => void insert.run(id, JSON.stringify(body));
}

async function acceptAll(store: Store, numbers: number[]): Promise<void> {
  const queue = [...numbers];
  const serve = async () => {
    for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
      await store.inbox.accept([rowOf(number)], 200);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, serve));
}

/** Plays everything that waits: claim, take, finish with a dialog and a write, release. */
async function finishAll(store: Store): Promise<void> {
  for (;;) {
    const claims = await store.inbox.claimChats({ owner: 'bench', lane: 'chat', limit: 200, leaseMs: 60_000 });
    if (claims.length === 0) return;
    await Promise.all(
      claims.map(async (claim) => {
        for (let row = await store.inbox.next(claim); row; row = await store.inbox.next(claim)) {
          const write = { key: `event:${row.seq}`, kind: 'event' as const, body: { type: 'screen.shown' } };
          await store.inbox.finish(claim, { row, dialog: { step: row.seq }, writes: [write] });
        }
        await store.inbox.releaseChat(claim);
      }),
    );
  }
}

async function rate(work: () => Promise<void> | void): Promise<number> {
  const startedAt = performance.now();
  await work();
  return count / ((performance.now() - startedAt) / 1_000);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
