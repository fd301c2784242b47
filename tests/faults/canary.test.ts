import { sendRequest } from '../helpers/http';
import { createClient, patienceMs, playSale, say } from '../helpers/faults/client';
import { createDice } from '../helpers/faults/dice';
import { note } from '../helpers/faults/note';
import { breakCalls, fewTroubles, troubles } from '../helpers/faults/troubles';
import { untilQuiet } from '../helpers/faults/until-quiet';
import { openWorld, type World } from '../helpers/faults/world';

/** Planted in messages, names and bodies; none of them may come out anywhere but in the chats and the database. */
const planted = { name: 'Зимородкова', phone: '8 (900) 000-46-57', text: 'сверхсекретная просьба про самовар' };
let world: World;

beforeAll(async () => {
  world = await openWorld({ env: { LOG_LEVEL: 'debug' } });
}, 180_000);
afterAll(() => world.remove(), 60_000);

/** Whatever the programs print or answer while everything goes wrong. */
const heard: string[] = [];
async function hear(reply: Promise<{ text: string }>): Promise<void> {
  heard.push((await reply).text);
}

async function sellInTrouble(): Promise<void> {
  const dice = createDice(41);
  const client = { ...createClient(world.fake, dice), name: planted.name, phone: planted.phone };
  client.person.user.first_name = planted.name;
  breakCalls(world.telegramGate, ['sendMessage'], quick(troubles));
  breakCalls(
    world.telegramGate,
    ['editMessageMedia', 'answerCallbackQuery', 'sendPhoto', 'getUpdates'],
    quick(fewTroubles),
  );
  breakCalls(world.cmsGate, ['/api/bot/applications', '/api/bot/deliveries/claim'], quick(troubles));
  breakCalls(world.cmsGate, ['/api/bot/events', '/api/bot/content'], quick(fewTroubles));
  await playSale(client, dice);
  say(client, planted.text);
  await untilQuiet(world);
}

/** A hang leaves the same trace as a cut, a minute later. */
function quick(ways: typeof troubles): typeof troubles {
  return ways.filter(({ kind }) => !kind.endsWith('hang'));
}

/** Requests that are refused, with the canaries in them. */
async function askWrongly(): Promise<void> {
  const { bot, fake } = world;
  const cms = world.cms();
  const secret = { token: fake.token };
  const body = { data: { name: planted.name, phone: planted.phone, text: planted.text } };
  for (const path of ['applications', 'events', 'clients', 'deliveries/claim', 'deliveries/report', 'status']) {
    await hear(cms.request(`/api/bot/${path}`, { ...secret, body }));
    await hear(cms.asBot(`/api/bot/${path}`, { body }));
    await hear(cms.asBot(`/api/bot/${path}`, { method: 'POST', body: `{"${planted.text}` }));
  }
  await hear(
    sendRequest(`${bot.url}/chat/sessions`, { ...secret, body: { mode: planted.text, payload: planted.phone } }),
  );
  await hear(sendRequest(`${bot.url}/chat/sessions`, { method: 'POST', body: `{"${planted.text}` }));
  await hear(sendRequest(`${bot.url}/chat/sessions/x/events`, { ...secret, body }));
  await hear(sendRequest(`${bot.url}/internal/wake`, { ...secret, body }));
  await hear(sendRequest(`${bot.url}/telegram`, { ...secret, body }));
}

/** Updates the bot cannot make sense of, and a press with data of somebody's own making. */
async function actStrangely(): Promise<void> {
  const client = createClient(world.fake, createDice(42));
  client.person.user.first_name = planted.name;
  client.person.forges(planted.text.slice(0, 20));
  world.fake.push({ message: { text: planted.text, from: { first_name: planted.name }, date: 'never' } });
  say(client, '/start');
  await client.person.sees(/Здравствуйте/, patienceMs);
}

describe('token, phone, name and text', () => {
  it('stay out of logs, metrics and error answers, whatever goes wrong', async () => {
    await sellInTrouble();
    await askWrongly();
    await actStrangely();
    await world.bot.kill();
    await world.bot.start();
    for (const { url } of [world.bot, world.cms()]) {
      await hear(sendRequest(`${url}/metrics`));
      await hear(sendRequest(`${url}/health`));
    }
    const cms = world.cms();
    const written = [world.bot.log(), cms.log(), ...heard].join('\n');
    expect(world.bot.log().split('\n').length).toBeGreaterThan(10);
    const digits = planted.phone.replace(/\D/g, '').slice(1);
    const canaries = [
      world.fake.token.split(':')[1] ?? '',
      cms.apiToken,
      planted.name,
      planted.text,
      planted.phone,
      digits,
    ];
    expect(canaries.filter((canary) => written.includes(canary))).toEqual([]);
    expect(written.replace(/[ ()-]/g, '')).not.toContain(digits);
    note(`Canaries: ${canaries.length} planted, none in ${written.length} characters of logs, metrics and answers`);
  }, 300_000);
});
