/**
 * P1: `npm run bench menu-tap`. A warm tap on the default pack's menu: the real bot, a bare Telegraf handler with the same
 * durable insert, and the same handler when it reads the CMS on each tap.
 */
import path from 'node:path';
import { createContentIndex } from '../../bot/src/content/content-index';
import { applyContent } from '../fixtures/content-reply';
import { type FakeCms, startFakeCms } from '../helpers/fake-cms/fake-cms';
import { freePort } from '../helpers/free-port';
import { startBenchProcess, type BenchProcess } from './shared/bench-process';
import { firstButton } from './shared/chat';
import { loadDefaultPack } from './shared/default-pack';
import { percentile, printMachine, printRatio, printSeries } from './shared/figures';
import { root, startVitrinaBot, startVitrinaCms, telegram, telegramEnv, tokens } from './shared/programs';
import { tapLoad } from './shared/tap-load';
import { startTelegramStub } from './shared/telegram-stub';
import { temporaryFolder } from './shared/temporary-folder';

const load = { perSecond: 200, seconds: 5, chats: 1_000 };
/** At 200 taps/s reading may be slower than the taps come and its time is that of the queue; here nothing queues. */
const calm = { perSecond: 20, seconds: 5, chats: 1_000 };
/** A bot runs for weeks; V8 compiles during the first 2 000 taps, a third of the processor time. Who reads would only queue. */
const warmUpSeconds = { answering: 10, reading: 2 };
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const register = path.join(root, 'tests/helpers/register.js');

/** What a bot without a copy of the content reads to show the menu «packages»: the screen, then the list it names. */
const screenRead = '/api/screens?locale=ru&filters[key][$eq]=packages&populate[buttons]=true';
const listRead = '/api/packages?locale=ru&sort=order&fields[0]=key&fields[1]=name&fields[2]=price&fields[3]=currency';

type Side = {
  name: string;
  start(stubUrl: string): Promise<BenchProcess>;
  button: string | null;
  warmUp: number;
  load: typeof load;
};
type Figures = { p50: number[]; p95: number[]; cpu: number[] };

async function main(): Promise<void> {
  printMachine();
  const { dataDir, content } = await loadDefaultPack();
  const fakeCms = await startFakeCms(applyContent(createContentIndex(), content).index);
  const cms = await startVitrinaCms(dataDir);
  const readsOf = (...paths: string[]) => paths.map((read) => `${cms.url}${read}`);
  const bare = (reads: string[]) => ({
    start: (stubUrl: string) => startBareBot(stubUrl, reads),
    button: 'menu',
    warmUp: reads.length > 0 ? warmUpSeconds.reading : warmUpSeconds.answering,
  });
  const vitrina = {
    start: (stubUrl: string) => startVitrinaBot({ dataDir: temporaryFolder(), cms: fakeCms, stubUrl }),
    button: null,
    warmUp: warmUpSeconds.answering,
  };
  const sides: { [name: string]: Side } = {
    bare: { name: 'bare handler', ...bare([]), load },
    own: { name: 'Vitrina', ...vitrina, load },
    one: { name: 'one read of the CMS', ...bare(readsOf(screenRead)), load },
    calmOwn: { name: 'calm: Vitrina', ...vitrina, load: calm },
    calmOne: { name: 'calm: one read', ...bare(readsOf(screenRead)), load: calm },
    calmTwo: { name: 'calm: two reads', ...bare(readsOf(screenRead, listRead)), load: calm },
  };
  const names = Object.keys(sides);
  const results = Object.fromEntries(names.map((name): [string, Figures] => [name, { p50: [], p95: [], cpu: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    // Each goes first in turn: whatever else the machine does falls on all.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const [side, figures] = [sides[name], results[name]];
      if (side && figures) await measure(side, { figures, fakeCms });
    }
  }
  await cms.stop();
  await fakeCms.stop();
  report(sides, results);
}

function report(sides: { [name: string]: Side }, results: { [name: string]: Figures }): void {
  for (const [name, { p50, p95, cpu }] of Object.entries(results)) {
    printSeries(`${sides[name]?.name}: p50`, p50, 'ms');
    printSeries(`${sides[name]?.name}: p95`, p95, 'ms');
    printSeries(`${sides[name]?.name}: processor time a tap`, cpu, 'ms');
  }
  const p95 = (name: string) => results[name]?.p95 ?? [];
  printRatio(`P1 p95 / bare at ${load.perSecond} taps/s (promise: ≤ 1.5)`, { own: p95('own'), reference: p95('bare') });
  printRatio('P1 one read / p95 (promise: ≥ 20)', { own: p95('one'), reference: p95('own') });
  printRatio(`one read / p95 at ${calm.perSecond} taps/s`, { own: p95('calmOne'), reference: p95('calmOwn') });
  printRatio(`two reads / p95 at ${calm.perSecond} taps/s`, { own: p95('calmTwo'), reference: p95('calmOwn') });
}

async function measure(side: Side, { figures, fakeCms }: { figures: Figures; fakeCms: FakeCms }): Promise<void> {
  const stub = await startTelegramStub(telegram.token);
  const bot = await side.start(stub.url);
  const target = { url: bot.url, secret: telegram.secret, stub };
  const data = side.button ?? (await firstButton(target));
  await tapLoad({ ...target, data }, { ...side.load, seconds: side.warmUp });
  const requestsBefore = fakeCms.requests.length;
  const cpuBefore = bot.cpuMs();
  const took = await tapLoad({ ...target, data }, side.load);
  figures.cpu.push((bot.cpuMs() - cpuBefore) / took.length);
  figures.p50.push(percentile(took, 0.5));
  figures.p95.push(percentile(took, 0.95));
  if (side.button === null && side.load === load) printRequests(fakeCms.requests.slice(requestsBefore), took.length);
  const missing = took.filter((ms) => !Number.isFinite(ms)).length;
  if (missing > 0) process.stdout.write(`${side.name}: ${missing} taps without an answer\n`);
  await bot.stop('SIGKILL');
  await stub.stop();
}

/** What the bot asked the CMS meanwhile: its clocks and its batches; a request per tap would stand out. */
function printRequests(requests: string[], taps: number): void {
  const counts = new Map<string, number>();
  for (const request of requests) {
    const route = request.replace(/\?.*/, '');
    counts.set(route, (counts.get(route) ?? 0) + 1);
  }
  const text = [...counts].map(([route, count]) => `${route} ${count}`).join(', ');
  process.stdout.write(`CMS requests while ${taps} taps were answered: ${text || 'none'}\n`);
}

async function startBareBot(stubUrl: string, reads: string[]): Promise<BenchProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  return startBenchProcess({
    args: ['--require', register, path.join(root, 'tests/bench/menu-tap/bare-bot.ts')],
    env: {
      ...telegramEnv(stubUrl, url),
      BOT_PORT: String(port),
      DATA_FILE: path.join(temporaryFolder(), 'bare.sqlite'),
      BARE_READ_URLS: reads.join(' '),
      BARE_READ_TOKEN: tokens.read,
    },
    url,
    readyPath: '/health/ready',
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
