/**
 * P8: `npm run bench start-up`. The bot with the CMS down, from the content it kept; a second start of the CMS against a
 * Strapi with the same schemas and data and none of our code.
 */
import { freePort } from '../helpers/free-port';
import type { BenchProcess } from './shared/bench-process';
import { loadDefaultPack } from './shared/default-pack';
import { printMachine, printRatio, printSeries } from './shared/figures';
import { startReferenceStrapi, startVitrinaBot, startVitrinaCms, telegram, tokens } from './shared/programs';
import { buildReferenceStrapi } from './shared/reference-strapi';
import { startTelegramStub } from './shared/telegram-stub';
import { temporaryFolder } from './shared/temporary-folder';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
/** The bot keeps what it fetched in the next quiet second. */
const keptWithinMs = 4_000;

async function main(): Promise<void> {
  printMachine();
  const { dataDir } = await loadDefaultPack();
  await measureBot(dataDir);
  await measureCms(dataDir);
}

async function measureBot(cmsData: string): Promise<void> {
  const stub = await startTelegramStub(telegram.token);
  const dataDir = temporaryFolder();
  await keepContent(cmsData, dataDir);
  const down = { url: `http://127.0.0.1:${await freePort()}`, token: tokens.bot };
  const chatPage: Start[] = [];
  const withTelegram: Start[] = [];
  for (let round = 0; round < rounds; round += 1) {
    chatPage.push(await startOf(startVitrinaBot({ dataDir, cms: down })));
    withTelegram.push(await startOf(startVitrinaBot({ dataDir, cms: down, stubUrl: stub.url })));
  }
  await stub.stop();
  printStarts('bot ready, CMS down, chat page only', chatPage);
  printStarts('bot ready, CMS down, with Telegram (≤ 1000)', withTelegram);
}

/** A bot that has met the CMS once. */
async function keepContent(cmsData: string, dataDir: string): Promise<void> {
  const cms = await startVitrinaCms(cmsData);
  const bot = await startVitrinaBot({ dataDir, cms: { url: cms.url, token: tokens.bot } });
  await new Promise((resolve) => setTimeout(resolve, keptWithinMs));
  await bot.stop();
  await cms.stop();
}

async function measureCms(dataDir: string): Promise<void> {
  const appDir = buildReferenceStrapi(dataDir);
  const own = () => startOf(startVitrinaCms(dataDir));
  const reference = () => startOf(startReferenceStrapi(appDir));
  // The first start on a copy of the data writes down its own schema; a second start is the promise.
  await Promise.all([own(), reference()]);
  const took: { own: Start[]; reference: Start[] } = { own: [], reference: [] };
  for (let round = 0; round < rounds; round += 1) {
    // Each goes first in turn: whatever else the machine does falls on both.
    if (round % 2 === 0) took.reference.push(await reference());
    took.own.push(await own());
    if (round % 2 === 1) took.reference.push(await reference());
  }
  printStarts('CMS ready', took.own);
  printStarts('reference Strapi ready', took.reference);
  const ratioOf = (what: keyof Start) => ({
    own: took.own.map((start) => start[what]),
    reference: took.reference.map((start) => start[what]),
  });
  printRatio('P8 CMS / reference (promise: ≤ 1.3)', ratioOf('readyMs'));
  printRatio('processor time: CMS / reference', ratioOf('cpuMs'));
}

/** The processor time is told too: other programs of the machine lengthen it far less than the clock's. */
type Start = { readyMs: number; cpuMs: number };

async function startOf(starting: Promise<BenchProcess>): Promise<Start> {
  const program = await starting;
  const cpuMs = program.cpuMs();
  await program.stop();
  return { readyMs: program.readyMs, cpuMs };
}

function printStarts(name: string, starts: Start[]): void {
  printSeries(
    name,
    starts.map(({ readyMs }) => readyMs),
    'ms',
  );
  printSeries(
    '  processor time until then',
    starts.map(({ cpuMs }) => cpuMs),
    'ms',
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
