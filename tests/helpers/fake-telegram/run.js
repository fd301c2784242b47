/**
 * The fake Bot API by itself, for trying the bot by hand: `node tests/helpers/fake-telegram/run.js [port]`.
 * Prints what to put into `.env`, and takes acts over HTTP:
 *   POST /people/501/says {"text":"/start"} · POST /people/501/taps {"label":"…"} · GET /people/501/messages
 */
const { createServer } = require('node:http');
require('../register.js');
const { startFakeTelegram } = require('./fake-telegram.ts');

async function main() {
  const fake = await startFakeTelegram({ port: Number(process.argv[2] ?? 0), strict: false });
  const people = new Map();
  const personOf = (id) => {
    if (!people.has(id)) people.set(id, fake.person(id, { first_name: 'Тест', language_code: 'ru' }));
    return people.get(id);
  };
  const acts = {
    says: (person, { text }) => person.says(text),
    taps: (person, { label }) => person.taps(label),
    contact: (person, { phone }) => person.sharesContact(phone),
    messages: (person) => person.messages().map(({ text, inline, keyboard }) => ({ text, inline, keyboard })),
  };
  const control = createServer(async (request, response) => {
    const [, , id, act] = request.url.split('/');
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const facts = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : {};
    const answer = acts[act] ? await acts[act](personOf(Number(id)), facts) : { error: 'unknown act' };
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answer ?? null));
  });
  control.listen(0, '127.0.0.1', () => {
    const { port } = control.address();
    process.stdout.write(`BOT_TOKEN=${fake.token}\nTELEGRAM_API_ROOT=${fake.url}\nControl: http://127.0.0.1:${port}\n`);
  });
}

main();
