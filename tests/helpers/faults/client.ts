import { setTimeout as sleep } from 'node:timers/promises';
import { type FakeTelegram, type Person, waitFor } from '../fake-telegram';
import type { Dice } from './dice';

/** A restart and a loaded machine may lie between a press and its answer. */
export const patienceMs = 120_000;
let lastNumber = 0;

/** What one client did: the other side of the comparison. */
export type Client = {
  person: Person;
  /** Unlike anybody else's. */
  name: string;
  phone: string;
  package: string;
  /** «Отправить» was pressed and the bot said that the application is accepted. */
  confirmed: boolean;
  /** Ids of all updates made by the acts. */
  updates: string[];
  /** Questions asked, in their order. */
  asked: string[];
};

const packageNames = ['Базовый', 'Продвинутый', 'Премиум'];
const letters = 'абвгдежзик';

export function createClient(fake: FakeTelegram, dice: Dice): Client {
  lastNumber += 1;
  const digits = String(lastNumber).padStart(4, '0');
  return {
    person: fake.person(500_000 + lastNumber, { first_name: 'Клиент', language_code: 'ru' }),
    name: `Анна ${[...digits].map((digit) => letters[Number(digit)]).join('')}`,
    phone: `8 (900) 000-${digits.slice(0, 2)}-${digits.slice(2)}`,
    package: dice.pick(packageNames),
    confirmed: false,
    updates: [],
    asked: [],
  };
}

/** Waits for the button, however long the bot is away, and presses it. */
export async function tap(client: Client, label: string): Promise<void> {
  const { person } = client;
  const hasIt = () => person.messages().some(({ inline }) => inline.flat().some(({ text }) => text.includes(label)));
  await waitFor(`«${label}» in chat ${person.id}`, () => (hasIt() ? true : undefined), patienceMs);
  client.updates.push(String((await person.taps(label)).update_id));
}

export function say(client: Client, text: string): void {
  client.updates.push(String(client.person.says(text).update_id));
}

/** From /start to the confirmation, at a person's pace. */
export async function playSale(client: Client, dice: Dice): Promise<void> {
  const { person } = client;
  const think = () => sleep(dice.between(0, 500));
  await openForm(client, think);
  await think();
  say(client, client.name);
  await person.sees(/По какому телефону/, patienceMs);
  await think();
  say(client, client.phone);
  await think();
  await submit(client, dice);
}

export async function openForm(client: Client, think: () => Promise<unknown> = () => sleep(0)): Promise<void> {
  say(client, '/start');
  for (const label of ['Пакеты услуг', client.package, 'Хочу этот']) {
    await tap(client, label);
    await think();
  }
  await client.person.sees(/Как к вам обращаться/, patienceMs);
}

/** Some press twice. */
export async function submit(client: Client, dice: Dice): Promise<void> {
  const isImpatient = dice.chance(0.3);
  await tap(client, 'Отправить');
  if (isImpatient) await pressAgain(client);
  await client.person.sees(/принята/, patienceMs);
  client.confirmed = true;
}

/** The second press of a double tap: the button may have gone meanwhile. */
async function pressAgain(client: Client): Promise<void> {
  const { person } = client;
  const pressed = person.messages().findLast(({ inline }) => inline.flat().some(({ text }) => /Отправить/.test(text)));
  const data = pressed?.inline.flat().find(({ text }) => /Отправить/.test(text))?.callback_data;
  if (pressed && data) client.updates.push(String(person.forges(data, pressed).update_id));
}

const questions = [
  'Сколько стоит чат-бот?',
  'Сколько времени занимает разработка?',
  'Можно ли платить частями?',
  'Что входит в поддержку после запуска?',
  'Какая гарантия на работу?',
  'Бот будет только в Telegram?',
];

/** Asks several questions without waiting for the answers: their order is the order of the questions. */
export async function askInOneGo(client: Client, dice: Dice): Promise<void> {
  say(client, '/start');
  await client.person.sees(/Здравствуйте/, patienceMs);
  await sleep(dice.between(0, 3_000));
  const first = dice.between(0, questions.length - 1);
  client.asked = [...questions.slice(first), ...questions.slice(0, first)].slice(0, 5);
  for (const question of client.asked) say(client, question);
  const last = client.asked.at(-1) ?? '';
  const isAnswered = () => client.person.texts().some((text) => text.startsWith(last));
  await waitFor(
    `the answer to the last question of ${client.person.id}`,
    () => (isAnswered() ? true : undefined),
    patienceMs,
  );
}
