import type { Migration } from '../../migration';

/** Texts (`body` …) are JSON kept as text: `jsonb` refuses some of what people may send (NUL). Times are epoch milliseconds. */
export const firstMigration: Migration = {
  version: 1,
  name: 'first',
  sql: `
    CREATE TABLE bot.meta (key text PRIMARY KEY, value text NOT NULL);

    CREATE TABLE bot.inbox (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bot text NOT NULL,
      id text NOT NULL,
      chat text NOT NULL,
      lane text NOT NULL,
      body text,
      state text NOT NULL CHECK (state IN ('waiting', 'done', 'dead', 'dropped')),
      attempts integer NOT NULL DEFAULT 0,
      received_at bigint NOT NULL,
      ended_at bigint,
      error text
    );
    CREATE UNIQUE INDEX inbox_known ON bot.inbox (bot, id);
    CREATE INDEX inbox_waiting ON bot.inbox (chat, seq) WHERE state = 'waiting';
    CREATE INDEX inbox_ended ON bot.inbox (state, ended_at) WHERE state <> 'waiting';

    -- One row per chat with waiting rows; its lock keeps accept, claim and finish of a chat apart.
    CREATE TABLE bot.chat_queue (
      chat text PRIMARY KEY,
      lane text NOT NULL,
      waiting integer NOT NULL,
      due_at bigint NOT NULL,
      owner text,
      instance integer,
      fence bigint,
      lease_until bigint
    );
    CREATE INDEX chat_queue_due ON bot.chat_queue (lane, due_at);
    CREATE INDEX chat_queue_owned ON bot.chat_queue (instance) WHERE instance IS NOT NULL;
    CREATE SEQUENCE bot.fence;
    -- Number of a running process; it holds an advisory lock of this number while it lives.
    CREATE SEQUENCE bot.instance AS integer CYCLE;

    CREATE TABLE bot.dialog (chat text PRIMARY KEY, body text NOT NULL, updated_at bigint NOT NULL);

    CREATE TABLE bot.outbox (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      key text NOT NULL UNIQUE,
      kind text NOT NULL,
      chat text,
      body text NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      due_at bigint NOT NULL
    );
    CREATE INDEX outbox_due ON bot.outbox (kind, due_at);
    CREATE INDEX outbox_chat ON bot.outbox (chat) WHERE chat IS NOT NULL;

    CREATE TABLE bot.send (
      id text NOT NULL,
      token bigint NOT NULL,
      class text NOT NULL,
      instance integer NOT NULL,
      result text,
      PRIMARY KEY (id, token)
    );

    CREATE TABLE bot.kept (key text PRIMARY KEY, value text NOT NULL);

    CREATE TABLE bot.web_session (
      id text PRIMARY KEY,
      secret_hash text NOT NULL,
      mode text NOT NULL,
      locale text,
      payload text,
      created_at bigint NOT NULL,
      touched_at bigint NOT NULL,
      last_seq bigint NOT NULL DEFAULT 0
    );
    CREATE INDEX web_session_touched ON bot.web_session (touched_at);
    CREATE TABLE bot.web_message (
      session text NOT NULL REFERENCES bot.web_session (id) ON DELETE CASCADE,
      seq bigint NOT NULL,
      id text NOT NULL,
      side text NOT NULL,
      op text NOT NULL,
      body text NOT NULL,
      PRIMARY KEY (session, seq)
    );
  `,
};
