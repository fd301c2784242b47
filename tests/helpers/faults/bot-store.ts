import { join } from 'node:path';
import knex, { type Knex } from 'knex';

export type BotStore = {
  /** Updates of Telegram that were played, by id. */
  played: Set<string>;
  waiting: number;
  dead: number;
  dropped: number;
  /** Chats with an update not ended: each plays one at a time, so this many at most were being played. */
  busyChats: number;
  /** Messages of the outbox begun and not known to be ended. */
  sendsBegun: number;
  /** Writes the CMS has not acknowledged. */
  unsent: number;
};

/** Where a bot keeps its store: the file of its folder, or the schema `bot` of a PostgreSQL database. */
export type StorePlace = { dataDir: string; databaseUrl: string | null };

/** What the bot's own store says, read behind its back; also while the bot is dead. */
export async function readBotStore(place: StorePlace): Promise<BotStore> {
  const db = openStore(place);
  const count = async (rows: Knex.QueryBuilder) => Number((await rows.first())?.n ?? 0);
  const inState = (state: string) => count(db('inbox').where({ state }).count('* as n'));
  try {
    return {
      played: new Set(await db('inbox').where({ state: 'done' }).whereNot({ bot: 'internal' }).pluck('id')),
      waiting: await inState('waiting'),
      dead: await inState('dead'),
      dropped: await inState('dropped'),
      busyChats: await count(db('inbox').where({ state: 'waiting' }).countDistinct('chat as n')),
      sendsBegun: await count(db('send').whereNull('result').count('* as n')),
      unsent: await count(db('outbox').count('* as n')),
    };
  } finally {
    await db.destroy();
  }
}

function openStore({ dataDir, databaseUrl }: StorePlace): Knex {
  if (databaseUrl)
    return knex({ client: 'pg', connection: databaseUrl, searchPath: ['bot'], pool: { min: 0, max: 1 } });
  const connection = { filename: join(dataDir, 'bot.db'), options: { readonly: true } };
  return knex({ client: 'better-sqlite3', connection, useNullAsDefault: true, pool: { min: 0, max: 1 } });
}
