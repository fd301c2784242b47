import type { FakeTelegram, LedgerEntry } from '../fake-telegram';
import type { Client } from './client';
import { type CmsRecords, readCmsRecords, type StoredApplication } from './cms-records';
import { managerChat, type World } from './world';

/** What the clients did and saw, held against the CMS's database, the bot's store and Telegram's own ledger. */
export type Audit = {
  applicationsLost: string[];
  applicationsDoubled: string[];
  applicationsWrong: string[];
  numbersDoubled: string[];
  numbersUntold: string[];
  updatesLost: string[];
  updatesGivenUp: number;
  eventsLost: string[];
  eventsDoubled: string[];
  outOfOrder: string[];
  cardsMissing: string[];
  outsideTheBotApi: string[];
};
/** A reply may be several messages. Only what was being played at a kill may be repeated: one reply a chat and life of the bot. */
export type Repeats = { replies: number; messages: number; cards: number };

export const nothingWrong: Audit = {
  applicationsLost: [],
  applicationsDoubled: [],
  applicationsWrong: [],
  numbersDoubled: [],
  numbersUntold: [],
  updatesLost: [],
  updatesGivenUp: 0,
  eventsLost: [],
  eventsDoubled: [],
  outOfOrder: [],
  cardsMissing: [],
  outsideTheBotApi: [],
};

/** Once in a sale, and therefore once in the database. */
const eventsOfASale = ['bot.started', 'package.viewed', 'form.started', 'form.submitted', 'application.submitted'];

export async function audit(world: World, clients: Client[]): Promise<Audit & { repeats: Repeats }> {
  const { fake } = world;
  const records = await readCmsRecords(world.cms());
  const store = await world.readStore();
  const buyers = clients.filter(({ confirmed }) => confirmed);
  const pairs = buyers.map((client) => ({ client, found: records.applications.filter((one) => isOf(one, client)) }));
  const firsts = pairs.flatMap(({ client, found: [application] }) => (application ? [{ client, application }] : []));
  const events = buyers.flatMap((client) => countEvents(client, records));
  const cards = countCards(
    fake,
    firsts.map(({ application }) => application.number),
  );
  return {
    applicationsLost: pairs.filter(({ found }) => found.length === 0).map(({ client }) => client.name),
    applicationsDoubled: pairs.filter(({ found }) => found.length > 1).map(({ client }) => client.name),
    applicationsWrong: firsts.filter(({ client, application }) => !isAsTyped(application, client)).map(nameOf),
    numbersDoubled: repeated(records.applications.map(({ number }) => number)),
    numbersUntold: firsts.filter(({ client, application }) => !isTold(client, application.number)).map(nameOf),
    updatesLost: clients.flatMap(({ updates }) => updates.filter((id) => !store.played.has(id))),
    updatesGivenUp: store.dead + store.dropped,
    eventsLost: events.filter(({ times }) => times === 0).map(({ event }) => event),
    eventsDoubled: events.filter(({ times }) => times > 1).map(({ event }) => event),
    outOfOrder: clients.filter((client) => !isInOrder(client, fake)).map(({ person }) => String(person.id)),
    cardsMissing: cards.filter(({ times }) => times === 0).map(({ number }) => number),
    outsideTheBotApi: fake.state.contractErrors,
    repeats: {
      replies: sumOf(clients, (client) => new Set(repeatsOf(client, world).map(({ life }) => life)).size),
      messages: sumOf(clients, (client) => repeatsOf(client, world).length),
      cards: sumOf(cards, ({ times }) => Math.max(0, times - 1)),
    },
  };
}

const nameOf = ({ client }: { client: Client }) => client.name;
const identityOf = ({ person }: Client) => `telegram:${person.id}`;
const isOf = ({ identity }: StoredApplication, client: Client) => identity === identityOf(client);
const lastDigits = (phone: string) => phone.replace(/\D/g, '').slice(-10);

function isAsTyped(application: StoredApplication, client: Client): boolean {
  return (
    application.name === client.name &&
    lastDigits(application.phone) === lastDigits(client.phone) &&
    application.packageName === client.package
  );
}

function isTold({ person }: Client, number: string): boolean {
  return person.texts().some((text) => text.includes(number));
}

function countEvents(client: Client, { events }: CmsRecords): { event: string; times: number }[] {
  return eventsOfASale
    .map((type) => `${type} ${identityOf(client)}`)
    .map((event) => ({ event, times: events.get(event) ?? 0 }));
}

function countCards(fake: FakeTelegram, numbers: string[]): { number: string; times: number }[] {
  const shown = fake
    .accepted('sendMessage')
    .filter(({ chat }) => chat === managerChat)
    .map(textOf);
  return numbers.map((number) => ({ number, times: shown.filter((text) => text.includes(number)).length }));
}

function sumOf<T>(items: T[], valueOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}

/** No two answers of a sale read the same, so a text sent twice is repeated; `life` = how often the bot was started by then. */
function repeatsOf({ person }: Client, { fake, bot }: World): { text: string; life: number }[] {
  const sent = callsTo(person.id, fake).map((call) => ({
    text: textOf(call),
    life: bot.starts.filter((startedAt) => startedAt <= call.at).length,
  }));
  return sent.filter(({ text }, index) => sent.findIndex((earlier) => earlier.text === text) < index);
}

function isInOrder({ person, asked }: Client, fake: FakeTelegram): boolean {
  const texts = callsTo(person.id, fake).map(textOf);
  const places = asked.map((question) => texts.findIndex((text) => text.includes(question)));
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
}

function callsTo(chat: number, fake: FakeTelegram): LedgerEntry[] {
  return fake.accepted().filter((call) => call.chat === chat && call.method.startsWith('send'));
}

function textOf({ payload }: LedgerEntry): string {
  return String(payload.text ?? payload.caption ?? '');
}

/** Every occurrence after the first. */
function repeated(texts: string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
