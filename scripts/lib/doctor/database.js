/** Connects, writes, reads the migrations and the durability settings back: of the CMS's database and of the bot's store. */
const fs = require('node:fs');

/** Of the own tables: made by the CMS's first migration. */
const ownTable = 'content_change';

async function examineDatabase(target, { table, schema }) {
  return target.client === 'sqlite'
    ? examineSqlite(target.file, table)
    : examinePostgres(target.url, { table, schema });
}

function examineSqlite(file, table) {
  if (!fs.existsSync(file)) return { status: 'warning', detail: file, mend: 'doctorNotYetMade' };
  const Database = require('better-sqlite3');
  const db = new Database(file, { fileMustExist: true, timeout: 5000 });
  try {
    const integrity = db.pragma('quick_check', { simple: true });
    if (integrity !== 'ok') return { status: 'failed', detail: String(integrity), mend: 'doctorRestore' };
    // Takes the write lock and lets it go: a read-only disk or a stuck writer shows here.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    const journal = db.pragma('journal_mode', { simple: true });
    const made = db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = ?").get(table);
    if (made.n === 0) return { status: 'failed', detail: `no table ${table}`, mend: 'doctorNotMigrated' };
    return { status: journal === 'wal' ? 'ok' : 'warning', detail: `SQLite, ${journal}`, mend: 'doctorNotWal' };
  } finally {
    db.close();
  }
}

async function examinePostgres(url, { table, schema }) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  await client.connect();
  try {
    await client.query(
      'BEGIN; CREATE TEMPORARY TABLE doctor_probe (n int) ON COMMIT DROP; INSERT INTO doctor_probe VALUES (1); ROLLBACK',
    );
    const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS made, current_setting($2) AS commit', [
      `${schema}.${table}`,
      'synchronous_commit',
    ]);
    if (!rows[0].made) return { status: 'failed', detail: `no table ${schema}.${table}`, mend: 'doctorNotMigrated' };
    if (rows[0].commit === 'off')
      return { status: 'failed', detail: 'synchronous_commit = off', mend: 'doctorSynchronous' };
    return { status: 'ok', detail: 'PostgreSQL' };
  } finally {
    await client.end();
  }
}

module.exports = [
  {
    title: 'doctorDatabase',
    mend: 'doctorDatabaseUrl',
    run: (config) => examineDatabase(config.database, { table: ownTable, schema: 'public' }),
  },
  {
    title: 'doctorStore',
    mend: 'doctorDatabaseUrl',
    run: (config) => examineDatabase(config.botDatabase, { table: 'inbox', schema: 'bot' }),
  },
];
