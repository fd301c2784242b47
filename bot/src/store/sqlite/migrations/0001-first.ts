import type { Migration } from '../../migration';

/** Texts (`body`, `dialog.body`, …) are JSON; times are epoch milliseconds. */
export const firstMigration: Migration = {
  version: 1,
  name: 'first',
  sql: `
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE inbox (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      bot TEXT NOT NULL,
      id TEXT NOT NULL,
      chat TEXT NOT NULL,
      lane TEXT NOT NULL,
      body TEXT,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'dead', 'dropped')),
      attempts INTEGER NOT NULL DEFAULT 0,
      received_at INTEGER NOT NULL,
      ended_at INTEGER,
      error TEXT
    ) STRICT;
    CREATE UNIQUE INDEX inbox_known ON inbox (bot, id);
    CREATE INDEX inbox_waiting ON inbox (chat, seq) WHERE state = 'waiting';
    CREATE INDEX inbox_ended ON inbox (state, ended_at) WHERE state <> 'waiting';

    -- One row per chat with waiting rows; ownership lives in memory, because one process owns the file.
    CREATE TABLE chat_queue (
      chat TEXT PRIMARY KEY,
      lane TEXT NOT NULL,
      waiting INTEGER NOT NULL,
      due_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX chat_queue_due ON chat_queue (lane, due_at);

    CREATE TABLE dialog (chat TEXT PRIMARY KEY, body TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE outbox (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      chat TEXT,
      body TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      due_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX outbox_due ON outbox (kind, due_at);
    CREATE INDEX outbox_chat ON outbox (chat) WHERE chat IS NOT NULL;

    CREATE TABLE send (
      id TEXT NOT NULL,
      token INTEGER NOT NULL,
      class TEXT NOT NULL,
      instance TEXT NOT NULL,
      result TEXT,
      PRIMARY KEY (id, token)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE kept (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE web_session (
      id TEXT PRIMARY KEY,
      secret_hash TEXT NOT NULL,
      mode TEXT NOT NULL,
      locale TEXT,
      payload TEXT,
      created_at INTEGER NOT NULL,
      touched_at INTEGER NOT NULL,
      last_seq INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX web_session_touched ON web_session (touched_at);
    CREATE TABLE web_message (
      session TEXT NOT NULL REFERENCES web_session (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      id TEXT NOT NULL,
      side TEXT NOT NULL,
      op TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;
  `,
};
