/**
 * The reference of P1, run as a process of its own: a plain Telegraf handler with a constant answer that first stores the
 * update with the same durable insert. With `BARE_READ_URLS` (a space between two) it reads them, one after the other,
 * before it answers: the bot that keeps no copy of the content.
 */
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { Telegraf } from 'telegraf';

const {
  BOT_TOKEN = '',
  TELEGRAM_API_ROOT = '',
  BOT_PORT = '0',
  DATA_FILE = '',
  BARE_READ_URLS = '',
  BARE_READ_TOKEN,
} = process.env;
const db = new Database(DATA_FILE);
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) db.pragma(pragma);
db.exec('CREATE TABLE inbox (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)');
const insert = db.prepare('INSERT INTO inbox (id, body) VALUES (?, ?) ON CONFLICT (id) DO NOTHING');

const bot = new Telegraf(BOT_TOKEN, { telegram: { apiRoot: TELEGRAM_API_ROOT, webhookReply: false } });
bot.on('callback_query', async (ctx) => {
  insert.run(String(ctx.update.update_id), JSON.stringify(ctx.update));
  const text = await readText();
  await Promise.all([
    ctx.answerCbQuery(),
    ctx.editMessageText(text, { reply_markup: { inline_keyboard: [[{ text: 'Menu', callback_data: 'menu' }]] } }),
  ]);
});

const reads = BARE_READ_URLS.split(' ').filter(Boolean);

async function readText(): Promise<string> {
  let text = 'Packages';
  for (const url of reads) {
    const response = await fetch(url, { headers: { authorization: `Bearer ${BARE_READ_TOKEN}` } });
    if (!response.ok) throw new Error(`A read was answered ${response.status}`);
    text = (await response.text()).slice(0, 200);
  }
  return text;
}

const handle = bot.webhookCallback('/telegram', { secretToken: process.env.BOT_WEBHOOK_SECRET ?? '' });
createServer((request, response) => {
  if (request.url === '/health/ready') response.end('ok');
  else void handle(request, response);
}).listen(Number(BOT_PORT), '127.0.0.1');
