import { createPostgresStore } from '../../../../bot/src/store/postgres/create-postgres-store';
import { startFakeTelegram, waitFor } from '../../../helpers/fake-telegram';
import { startPostgres, stopPostgres } from '../../../helpers/postgres';
import { createTelegramStack } from '../../../helpers/telegram-stack';
import { startWebhookServer } from '../../../helpers/webhook-server';

afterAll(stopPostgres);

describe('two bots on one PostgreSQL by webhook', () => {
  it('keep the order of every chat, lose nothing, answer everything once', async () => {
    const url = await (await startPostgres()).createDatabase();
    const fake = await startFakeTelegram({ strict: false });
    const server = await startWebhookServer();
    const stacks: ReturnType<typeof createTelegramStack>[] = [];
    for (let number = 0; number < 2; number += 1) {
      const store = await createPostgresStore({ url });
      const webhook = { publicUrl: server.url, secret: 'secret_1' };
      const talk = ({ event }: { event: { kind: string; text?: string } }) => [
        { kind: 'message' as const, html: event.text ?? event.kind },
      ];
      stacks.push(createTelegramStack({ fake, store, webhook, talk }));
    }
    let turn = 0;
    server.route(async (request) => (await stacks[turn++ % 2]?.telegram.receive(request)) ?? 503);
    await Promise.all(stacks.map((stack) => stack.start()));

    const people = Array.from({ length: 15 }, (_, number) => fake.person(30_000 + number));
    const words = ['one', 'two', 'three', 'four'];
    for (const word of words) people.forEach((person) => person.says(word));
    const total = people.length * words.length;
    await waitFor('all answered', () => (fake.accepted('sendMessage').length >= total ? true : undefined), 40_000);
    await Promise.all(stacks.map((stack) => stack.stop()));
    await Promise.all(stacks.map((stack) => stack.store.close()));
    await server.stop();
    await fake.stop();
    expect(people.map((person) => person.texts())).toEqual(people.map(() => words));
  });
});
