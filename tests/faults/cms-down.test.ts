import { contentEditor } from '../fixtures/content-editor';
import { waitFor } from '../helpers/fake-telegram';
import { audit, nothingWrong } from '../helpers/faults/audit';
import {
  askInOneGo,
  type Client,
  createClient,
  openForm,
  patienceMs,
  say,
  submit,
  tap,
} from '../helpers/faults/client';
import { createDice } from '../helpers/faults/dice';
import { note } from '../helpers/faults/note';
import { untilQuiet } from '../helpers/faults/until-quiet';
import { openWorld, type World } from '../helpers/faults/world';

const uid = 'api::package.package';
let world: World;

beforeAll(async () => {
  world = await openWorld();
}, 180_000);
afterAll(() => world.remove(), 60_000);

const dice = createDice(1);
const newClients = (count: number) => Array.from({ length: count }, () => createClient(world.fake, dice));

async function fillForm(client: Client): Promise<void> {
  await openForm(client);
  say(client, client.name);
  await client.person.sees(/По какому телефону/, patienceMs);
  say(client, client.phone);
}

describe('the CMS is down', () => {
  it('goes on with menus, questions and forms; what was sent arrives once, its number is told', async () => {
    const [buyers, askers] = [newClients(6), newClients(2)];
    await world.cms().stop();
    const buying = buyers.map(async (client) => {
      await fillForm(client);
      await submit(client, dice);
    });
    await Promise.all([...buying, ...askers.map((client) => askInOneGo(client, dice))]);
    const told = buyers.filter(({ person }) => person.texts().some((text) => /A-\d{4}-\d{6}/.test(text)));
    expect(told).toEqual([]);

    await world.startCms();
    await untilQuiet(world);
    const { repeats, ...found } = await audit(world, [...buyers, ...askers]);
    expect(found).toEqual(nothingWrong);
    expect(repeats).toEqual({ replies: 0, messages: 0, cards: 0 });
    note(`CMS down: ${buyers.length} applications confirmed meanwhile, ${buyers.length} arrived once, numbers told`);
  }, 300_000);

  it('keeps what was sent also when the bot is killed meanwhile', async () => {
    const [before, after] = [newClients(4), newClients(4)];
    await Promise.all(before.map(fillForm));
    await world.cms().kill();
    await Promise.all(before.map((client) => submit(client, dice)));
    await world.bot.kill();
    const comeWhileAway = after.map((client) => openForm(client));
    await world.bot.start();
    await Promise.all(comeWhileAway);
    await world.bot.kill();
    await world.startCms();
    await world.bot.start();
    await Promise.all(
      after.map(async (client) => {
        say(client, client.name);
        await client.person.sees(/По какому телефону/, patienceMs);
        say(client, client.phone);
        await submit(client, dice);
      }),
    );
    await untilQuiet(world);
    const { repeats: _, ...found } = await audit(world, [...before, ...after]);
    expect(found).toEqual(nothingWrong);
    note(`CMS down and bot killed twice meanwhile: ${before.length + after.length} applications arrived once`);
  }, 300_000);

  it('shows what is published afterwards within two seconds, a draft never', async () => {
    await world.cms().stop();
    await world.startCms();
    const editor = contentEditor(world.cms());
    const { body } = await world.cms().asOwner(`/content-manager/collection-types/${uid}?locale=ru&pageSize=10`);
    const idOf = (key: string): string => body.results.find((entry: { key: string }) => entry.key === key).documentId;
    await editor.update(uid, idOf('premium'), { name: 'Черновик' });
    await editor.update(uid, idOf('basic'), { name: 'Стартовый' });
    const arrived = new Promise<number>((resolve) => {
      world.cmsGate.watch(({ stage, call, answer }) => {
        if (stage === 'passed' && call === '/api/bot/content' && answer.includes('Стартовый')) resolve(Date.now());
      });
    });
    const published = await editor.publish(uid, idOf('basic'));
    const publishedAt = Date.now();
    expect(published.status).toBe(200);
    const tookMs = (await arrived) - publishedAt;
    expect(tookMs).toBeLessThanOrEqual(2_000);
    world.cmsGate.watch(null);

    const client = createClient(world.fake, dice);
    say(client, '/start');
    await tap(client, 'Пакеты услуг');
    await waitFor('the new name', () => client.person.buttons().find((label) => label.includes('Стартовый')));
    expect(client.person.buttons().join()).not.toContain('Черновик');
    note(`Published after an outage: with the bot ${Math.max(0, tookMs)} ms after the answer to the editor`);
  }, 300_000);
});
