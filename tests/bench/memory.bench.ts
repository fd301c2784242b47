/** P9: `npm run bench memory`. Resident memory of the bot after 1 000 taps and of the CMS against a bare Strapi. */
import { createContentIndex } from '../../bot/src/content/content-index';
import { type ContentReply, type Locale, locales } from '../../bot/src/cms-client/schemas/content';
import { applyContent } from '../fixtures/content-reply';
import { startFakeCms } from '../helpers/fake-cms/fake-cms';
import type { BenchProcess } from './shared/bench-process';
import { type ChatTarget, firstButton, say } from './shared/chat';
import { loadDefaultPack } from './shared/default-pack';
import { printMachine, printRatio, printSeries } from './shared/figures';
import { buildMadeFaqs } from './shared/made-faqs';
import { startReferenceStrapi, startVitrinaBot, startVitrinaCms, telegram, tokens } from './shared/programs';
import { buildReferenceStrapi } from './shared/reference-strapi';
import { tapLoad } from './shared/tap-load';
import { startTelegramStub } from './shared/telegram-stub';
import { temporaryFolder } from './shared/temporary-folder';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const load = { perSecond: 200, seconds: 5, chats: 500 };
const questions = { ru: 'сколько стоит чат-бот', en: 'how much is a chat bot', uz: 'chat-bot qancha turadi' };
const restMs = 5_000;
const reads = 1_000;
const readersAtOnce = 10;

async function main(): Promise<void> {
  printMachine();
  const { dataDir, content } = await loadDefaultPack();
  await measureBot('bot, default pack', content);
  await measureBot('bot, 10 000 FAQs', withFaqs(content, ['ru']));
  await measureBot('bot, 10 000 FAQs in 3 languages', withFaqs(content, locales));
  await measureCms(dataDir);
}

async function measureBot(name: string, content: ContentReply): Promise<void> {
  const fakeCms = await startFakeCms(applyContent(createContentIndex(), content).index);
  const memory: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const stub = await startTelegramStub(telegram.token);
    const bot = await startVitrinaBot({ dataDir: temporaryFolder(), cms: fakeCms, stubUrl: stub.url });
    const target = { url: bot.url, secret: telegram.secret, stub };
    const data = await firstButton(target);
    await askInEachLanguage(target);
    await tapLoad({ ...target, data }, load);
    await rest();
    memory.push(bot.memory());
    await bot.stop();
    await stub.stop();
  }
  await fakeCms.stop();
  printSeries(`${name}, after ${load.perSecond * load.seconds} taps`, memory, 'MB');
}

/** The search index of a language is made when it is first asked. */
async function askInEachLanguage(target: ChatTarget): Promise<void> {
  for (const [place, locale] of locales.entries()) {
    await say(target, { chat: 50 + place, text: questions[locale], locale });
  }
}

function withFaqs(content: ContentReply, languages: readonly Locale[]): ContentReply {
  return { ...content, changed: [...content.changed, ...buildMadeFaqs(10_000, languages)] };
}

async function measureCms(dataDir: string): Promise<void> {
  const appDir = buildReferenceStrapi(dataDir);
  const own = { idle: [] as number[], used: [] as number[] };
  const reference = { idle: [] as number[], used: [] as number[] };
  const sides = [
    { start: () => startVitrinaCms(dataDir), figures: own },
    { start: () => startReferenceStrapi(appDir), figures: reference },
  ];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { start, figures } of round % 2 === 0 ? sides : sides.toReversed()) {
      const cms = await start();
      await rest();
      // The first start on a copy of the data writes down its schema and is no second start.
      if (round > 0) figures.idle.push(cms.memory());
      await readPackages(cms);
      await rest();
      if (round > 0) figures.used.push(cms.memory());
      await cms.stop();
    }
  }
  printSeries('CMS, idle', own.idle, 'MB');
  printSeries('reference Strapi, idle', reference.idle, 'MB');
  printRatio('P9 CMS / reference, idle (promise: ≤ 1.25)', { own: own.idle, reference: reference.idle });
  printSeries(`CMS, after ${reads} reads`, own.used, 'MB');
  printSeries(`reference Strapi, after ${reads} reads`, reference.used, 'MB');
  printRatio('P9 CMS / reference, after the reads', { own: own.used, reference: reference.used });
}

/** Strapi's own REST, the same for both. */
async function readPackages({ url }: BenchProcess): Promise<void> {
  const headers = { authorization: `Bearer ${tokens.read}` };
  const readSome = async () => {
    for (let read = 0; read < reads / readersAtOnce; read += 1) {
      const response = await fetch(`${url}/api/packages?locale=ru&populate=*`, { headers });
      if (!response.ok) throw new Error(`A read was answered ${response.status}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: readersAtOnce }, readSome));
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, restMs));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
