import { audit, nothingWrong } from '../helpers/faults/audit';
import { createClient, playSale } from '../helpers/faults/client';
import { createDice } from '../helpers/faults/dice';
import { allowedBeside, compareWithNoise, openMenus, startSpam } from '../helpers/faults/latency';
import { startLoad } from '../helpers/faults/load';
import { note } from '../helpers/faults/note';
import { breakCalls, fewTroubles, troubles } from '../helpers/faults/troubles';
import { untilQuiet } from '../helpers/faults/until-quiet';
import { openWorld, type World } from '../helpers/faults/world';

/** `sendMessage` twice and `sendPhoto` once take effect without an answer; a reply is then said again. */
const doubtfulSends = 3;
/** Each is waited out longer than the one before; a poll that hangs has a test of its own. */
const pollTroubles = troubles.filter(({ kind }) => ['refuse', 'cut-json'].includes(kind));
let world: World;

beforeAll(async () => {
  world = await openWorld();
}, 180_000);
afterAll(() => world.remove(), 60_000);
afterEach(() => {
  world.telegramGate.faults.clear();
  world.cmsGate.faults.clear();
});

const isAlive = (pid: number) => expect(() => process.kill(pid, 0)).not.toThrow();

describe('answers nobody expects', () => {
  it('of Telegram: no update is lost, nothing is said twice but where nobody could know', async () => {
    breakCalls(world.telegramGate, ['sendMessage', 'editMessageMedia', 'answerCallbackQuery']);
    breakCalls(world.telegramGate, ['sendPhoto', 'editMessageReplyMarkup'], fewTroubles);
    breakCalls(world.telegramGate, ['getUpdates'], pollTroubles);
    const load = startLoad(world, { dice: createDice(7), buyers: 10, askers: 2 });
    await load.ended;
    await untilQuiet(world);
    const { repeats, ...found } = await audit(world, load.clients);
    expect(found).toEqual(nothingWrong);
    expect(repeats.messages + repeats.cards).toBeLessThanOrEqual(doubtfulSends);
    isAlive(world.bot.pid);
    note(
      `Telegram in trouble: ${troubles.length} ways, ${load.clients.length} clients served, ${repeats.messages} repeated messages`,
    );
  }, 400_000);

  it('of the CMS, and a poll that hangs for a minute: every application arrives once', async () => {
    breakCalls(world.cmsGate, ['/api/bot/applications', '/api/bot/deliveries/claim']);
    const slowToRepeat = ['events', 'clients', 'content', 'deliveries/report'].map((name) => `/api/bot/${name}`);
    breakCalls(world.cmsGate, slowToRepeat, fewTroubles);
    const load = startLoad(world, { dice: createDice(8), buyers: 10, askers: 2 });
    await load.ended;
    world.telegramGate.faults.add({ method: 'getUpdates', fault: { kind: 'hang', ms: 60_000 }, times: 1 });
    const dice = createDice(9);
    const late = createClient(world.fake, dice);
    await playSale(late, dice);
    await untilQuiet(world);
    const { repeats, ...found } = await audit(world, [...load.clients, late]);
    expect(found).toEqual(nothingWrong);
    expect(repeats).toEqual({ replies: 0, messages: 0, cards: 0 });
    isAlive(world.bot.pid);
    isAlive(world.cms().pid);
    note(`CMS in trouble: ${troubles.length} ways, 11 applications arrived once`);
  }, 400_000);
});

describe('one person who writes 100 messages a second', () => {
  it('does not slow others', async () => {
    const dice = createDice(10);
    const clients = Array.from({ length: 10 }, () => createClient(world.fake, dice));
    const spammer = createClient(world.fake, dice);
    await openMenus([...clients, spammer]);
    const makeNoise = () => startSpam(spammer, 100);
    const { alone, beside, noises } = await compareWithNoise(world, { clients, makeNoise });
    note(`One person wrote ${noises} messages: p95 of the others ${beside} ms, ${alone} ms without him`);
    expect(beside).toBeLessThanOrEqual(allowedBeside(alone));
    isAlive(world.bot.pid);
  }, 200_000);
});
