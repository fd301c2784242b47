/** P1: `npm run bench menu-tap`. A warm menu tap of the real bot against a bare Telegraf handler with the same durable insert. */
import path from 'node:path';
import { startFakeCms } from '../helpers/fake-cms/fake-cms';
import { freePort } from '../helpers/free-port';
import { startBenchProcess } from './menu-tap/bench-process';
import { nextUpdateId, personOf, post, tapLoad } from './menu-tap/tap-load';
import { startTelegramStub } from './menu-tap/telegram-stub';

const token = '7000000002:bench-token-0123456789abcdefghijklmno';
const secret = 'bench-secret-0123456789-abcdefgh';
const load = { perSecond: 200, seconds: 5, chats: 1_000 };
const rounds = 5;
const root = path.resolve(__dirname, '../..');
const register = path.join(root, 'tests/helpers/register.js');

type Side = { name: string; data: string; start(stubUrl: string, port: number): ReturnType<typeof startBenchProcess> };

async function main(): Promise<void> {
  const cms = await startFakeCms();
  const common = (stubUrl: string, address: string) => ({
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: stubUrl,
    BOT_WEBHOOK_SECRET: secret,
    BOT_MODE: 'webhook',
    BOT_URL: address,
    BOT_PUBLIC_URL: address,
  });
  const bare: Side = {
    name: 'bare handler',
    data: 'menu',
    start: (stubUrl, port) =>
      startBenchProcess({
        args: ['--require', register, path.join(root, 'tests/bench/menu-tap/bare-bot.ts')],
        port,
        env: (directory) => ({
          ...common(stubUrl, `http://127.0.0.1:${port}`),
          DATA_FILE: path.join(directory, 'bare.sqlite'),
        }),
      }),
  };
  const ours: Side = {
    name: 'Vitrina',
    data: '',
    start: (stubUrl, port) =>
      startBenchProcess({
        args: [path.join(root, 'bot/dist/main.js')],
        port,
        env: (directory) => ({
          ...common(stubUrl, `http://127.0.0.1:${port}`),
          APP_MODE: 'local',
          CMS_URL: cms.url,
          CMS_PUBLIC_URL: cms.url,
          CMS_API_TOKEN: cms.token,
          DATA_DIR: directory,
          LOG_LEVEL: 'error',
        }),
      }),
  };
  const results: Record<string, number[]> = { [bare.name]: [], [ours.name]: [] };
  for (let round = 0; round < rounds; round += 1) {
    // Each goes first in turn: whatever else the machine does falls on both.
    for (const side of round % 2 === 0 ? [bare, ours] : [ours, bare]) results[side.name]?.push(await measure(side));
  }
  await cms.stop();
  report(results, [bare.name, ours.name]);
}

async function measure(side: Side): Promise<number> {
  const stub = await startTelegramStub(token);
  const bot = await side.start(stub.url, await freePort());
  const data = side.data || (await firstButton(bot.url, stub));
  const target = { url: bot.url, secret, data, stub };
  await tapLoad(target, { ...load, seconds: 2 });
  const cpuBefore = bot.cpuMs();
  const took = await tapLoad(target, load);
  const cpu = (bot.cpuMs() - cpuBefore) / took.length;
  process.stdout.write(`${side.name}: ${cpu.toFixed(2)} ms of processor time a tap\n`);
  await bot.stop();
  await stub.stop();
  const missing = took.filter((ms) => !Number.isFinite(ms)).length;
  if (missing > 0) process.stdout.write(`${side.name}: ${missing} taps without an answer\n`);
  return percentile(took, 0.95);
}

/** What `/start` shows first: the button a person would press. */
async function firstButton(url: string, stub: Awaited<ReturnType<typeof startTelegramStub>>): Promise<string> {
  const chat = { id: 9, type: 'private', first_name: 'Bench' };
  const update = {
    update_id: nextUpdateId(),
    message: { message_id: 1, date: 1, chat, from: personOf(9), text: '/start' },
  };
  post({ url, secret }, { update });
  for (let tries = 0; tries < 200; tries += 1) {
    const [button] = stub.buttons();
    if (button) return button;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No menu came');
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? NaN;
}

function report(results: Record<string, number[]>, [reference, own]: [string, string]): void {
  for (const [name, values] of Object.entries(results)) {
    const text = values.map((ms) => ms.toFixed(2)).join('  ');
    process.stdout.write(`${name}: p95 ms per round  ${text}  (median ${percentile(values, 0.5).toFixed(2)})\n`);
  }
  const ratio = percentile(results[own] ?? [], 0.5) / percentile(results[reference] ?? [], 0.5);
  process.stdout.write(`P1 ratio at ${load.perSecond} taps/s: ${ratio.toFixed(2)} (promise: ≤ 1.5)\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
