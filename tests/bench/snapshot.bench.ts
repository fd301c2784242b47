/**
 * `npm run bench snapshot`: how long the bot stands still while ten thousand FAQs in three languages arrive, while one
 * package or one FAQ of that base is published, and how much memory it takes after.
 */
import type { ContentReply } from '../../bot/src/cms-client/schemas/content';
import { agency } from '../fixtures/agency-content';
import { buildContent, toEntries } from '../fixtures/build-content';
import { toContentReply } from '../fixtures/content-reply';
import { type FakeCms, startFakeCms } from '../helpers/fake-cms/fake-cms';
import type { BenchProcess } from './shared/bench-process';
import { type ChatTarget, firstButton } from './shared/chat';
import { percentile, printMachine, printSeries } from './shared/figures';
import { buildMadeFaqs } from './shared/made-faqs';
import { startVitrinaBot, telegram } from './shared/programs';
import { tapLoad } from './shared/tap-load';
import { startTelegramStub } from './shared/telegram-stub';
import { temporaryFolder } from './shared/temporary-folder';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
/** Long enough for the slowest of it: read, indexed, kept on the disk. */
const load = { perSecond: 50, seconds: 12, chats: 500 };
const restMs = 5_000;

type Figures = { stop: number[]; p95: number[]; worst: number[] };
const steps = ['quiet', 'full snapshot', 'one package', 'one FAQ'] as const;

async function main(): Promise<void> {
  printMachine();
  const small = buildContent(agency(), { en: { screens: { start: {} } }, uz: { screens: { start: {} } } });
  const whole = toContentReply(small);
  const faqs = buildMadeFaqs(10_000, ['ru', 'en', 'uz']);
  const full = Buffer.from(JSON.stringify({ ...whole, revision: 100, changed: [...whole.changed, ...faqs] }));
  process.stdout.write(`full snapshot: ${(full.length / 1e6).toFixed(1)} MB\n`);
  const replies: (ContentReply | Buffer | null)[] = [
    null,
    full,
    changeOf(101, toEntries('ru', { packages: { basic: { name: 'Новый' } } }).slice(0, 1)),
    changeOf(102, faqs.slice(0, 1)),
  ];
  const figures = steps.map((): Figures => ({ stop: [], p95: [], worst: [] }));
  const memory: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const cms = await startFakeCms(small);
    await measureRound(cms, { replies, figures, memory, again });
    await cms.stop();
  }
  steps.forEach((step, place) => {
    const own = figures[place];
    printSeries(`${step}: longest stop of the event loop`, own?.stop ?? [], 'ms');
    printSeries(`${step}: taps meanwhile, p95`, own?.p95 ?? [], 'ms');
    printSeries(`${step}: taps meanwhile, slowest`, own?.worst ?? [], 'ms');
  });
  printSeries('resident memory after all of it', memory, 'MB');
  printSeries('next start, ready', again, 'ms');
}

function changeOf(revision: number, changed: ContentReply['changed']): ContentReply {
  return { revision, full: false, changed, removed: [] };
}

type Round = { replies: (ContentReply | Buffer | null)[]; figures: Figures[]; memory: number[]; again: number[] };

async function measureRound(cms: FakeCms, { replies, figures, memory, again }: Round): Promise<void> {
  const stub = await startTelegramStub(telegram.token);
  const dataDir = temporaryFolder();
  const bot = await startVitrinaBot({ dataDir, cms, stubUrl: stub.url });
  const target = { url: bot.url, secret: telegram.secret, stub };
  const data = await firstButton(target);
  for (const [place, reply] of replies.entries()) {
    const own = figures[place];
    if (own) await measureStep({ bot, target, data }, { own, publish: () => answerOnce(cms, reply) });
  }
  await new Promise((resolve) => setTimeout(resolve, restMs));
  memory.push(bot.memory());
  await bot.stop();
  const next = await startVitrinaBot({ dataDir, cms, stubUrl: stub.url });
  again.push(next.readyMs);
  await next.stop();
  await stub.stop();
}

async function measureStep(
  { bot, target, data }: { bot: BenchProcess; target: ChatTarget; data: string },
  { own, publish }: { own: Figures; publish: () => void },
): Promise<void> {
  await readLongestStop(bot);
  publish();
  const took = await tapLoad({ ...target, data }, load);
  own.stop.push(await readLongestStop(bot));
  own.p95.push(percentile(took, 0.95));
  own.worst.push(Math.max(...took));
}

function answerOnce(cms: FakeCms, reply: ContentReply | Buffer | null): void {
  let isAnswered = false;
  cms.changesSince = () => {
    if (isAnswered) return null;
    isAnswered = true;
    return reply;
  };
}

/** The greatest since the last look, milliseconds; a loop that never waits shows the ten of the measuring clock. */
async function readLongestStop({ url }: BenchProcess): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const [, seconds] = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text) ?? [];
  return Number(seconds) * 1_000;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
