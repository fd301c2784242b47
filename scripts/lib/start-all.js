/** The running of both parts (`npm start`) or of one (`npm run start:cms`, `start:bot`). */
const { readSettings } = require('./settings');
const { describeParts } = require('./parts');
const { causeOfDeath } = require('./cause-of-death');
const { assertDataDir, assertPort } = require('./preflight');
const { supervise } = require('./supervise');
const { watchHealth } = require('./watch-health');
const { say, fail } = require('./say');

/** The first start makes tables and loads the pack. */
const longestStartMs = 180_000;
/** The bot asks for its content every second. */
const longestContentMs = 10_000;
/** A program that ends this often before it was ever ready will not come up by itself. */
const hopelessExits = 3;

async function startAll() {
  const config = readSettings('all');
  const parts = describeParts(config);
  const chat = `${config.bot.publicUrl}/chat`;
  assertDataDir(config);
  await assertPort(parts.cms, chat);
  await assertPort(parts.bot, chat);
  say('starting');
  const where = config.dataDir;
  let isReadyOnce = false;
  const onDiskFull = (death) =>
    isReadyOnce ? say('diedOfFullDisk', { ...death, where }) : void giveUp('diskFull', { where }, running);
  const running = [parts.cms, parts.bot].map((part) => supervise(part, { quiet: true, onDiskFull }));
  stopOnSignal(running);
  const databases = { cms: config.database, bot: config.botDatabase };
  await waitUntilReady(parts.cms, { process_: running[0], all: running, database: databases.cms });
  await waitUntilReady(parts.bot, { process_: running[1], all: running, database: databases.bot });
  await waitForContent(parts.bot);
  isReadyOnce = true;
  process.stdout.write(`Admin: ${config.cms.publicUrl}/admin\nChat:  ${chat}\nDemo:  ${config.cms.publicUrl}/demo\n`);
  say('ready');
  watchHealth([parts.cms, parts.bot]);
}

/** @param {'cms' | 'bot'} name */
async function startOne(name) {
  const config = readSettings(name);
  const part = describeParts(config)[name];
  assertDataDir(config);
  await assertPort(part, `${config.bot.publicUrl}/chat`);
  const onDiskFull = (death) => say('diedOfFullDisk', { ...death, where: config.dataDir });
  stopOnSignal([supervise(part, { quiet: false, onDiskFull })]);
}

async function waitUntilReady(part, { process_, all, database }) {
  const deadline = Date.now() + longestStartMs;
  while (Date.now() < deadline) {
    if (await isReady(part.ready)) return;
    if (process_.exits() >= hopelessExits) return giveUp(...lastWords(part, { process_, database }), all);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  process.stdout.write(`${process_.lastLines()}\n`);
  return giveUp('notReady', { part: part.title, seconds: longestStartMs / 1000 }, all);
}

/** A database that is not there or lets nobody in is told in a sentence; of anything else the program's own words say most. */
function lastWords(part, { process_, database }) {
  const output = process_.lastLines();
  const cause = causeOfDeath(output);
  const isDatabase = cause === 'databaseRefused' || cause === 'databaseUnreachable';
  if (!isDatabase || database.client !== 'postgres') return ['gaveUp', { part: part.title, output }];
  return [cause, { where: new URL(database.url).host }];
}

/** The first chat must not be told that the bot is being set up; a business without content is ready as it is. */
async function waitForContent({ health }) {
  const deadline = Date.now() + longestContentMs;
  while (Date.now() < deadline) {
    const answer = await fetch(health, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    const content = (await answer?.json().catch(() => null))?.parts?.content;
    if (content && (content.status === 'ok' || !/never arrived/.test(content.detail ?? ''))) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

async function isReady(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

async function giveUp(key, values, all) {
  await Promise.all(all.map((one) => one.stop()));
  fail(key, values);
}

/** The first signal stops gracefully, the second at once. */
function stopOnSignal(all) {
  let asked = false;
  const stop = () => {
    if (asked) {
      for (const one of all) one.kill();
      process.exit(1);
    }
    asked = true;
    say('stopping');
    void Promise.all(all.map((one) => one.stop())).then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  stopWithNpm(stop);
}

/** npm passes no SIGTERM on: without it nobody would stop the programs, and the next start would find them running. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(look);
    stop();
  }, 1_000);
  look.unref();
}

module.exports = { startAll, startOne };
