import { deriveKey, sign } from '@vitrina/config';
import { type TestBot, startBot } from '../../../helpers/bot';
import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { waitFor } from '../../../helpers/fake-telegram';
import { sendRequest } from '../../../helpers/http';
import { startPostgres, stopPostgres } from '../../../helpers/postgres';

/** A CMS each, so that it is seen which of the bots asked. */
describe('two bots on one store', () => {
  const cmses: FakeCms[] = [];
  const bots: TestBot[] = [];

  beforeAll(async () => {
    const url = await (await startPostgres()).createDatabase();
    for (const place of [0, 1]) {
      cmses[place] = await startFakeCms();
      bots[place] = await startBot({ cms: cmses[place], env: { BOT_DATABASE_URL: url } });
    }
  });
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.remove()));
    await Promise.all(cmses.map((cms) => cms.stop()));
    await stopPostgres();
  });
  const asked = (place: number) => cmses[place]!.requests.filter((path) => path.includes('/content?')).length;

  it('ask both for content when one of them was woken', async () => {
    const before = asked(1);
    // Both ask every second by themselves: right after that nothing is due for a while.
    await waitFor('the other asked', () => (asked(1) > before ? true : undefined));
    const body = JSON.stringify({ what: 'content' });
    const signature = sign(deriveKey(cmses[0]!.token, 'wake'), body, new Date());
    const headers = { 'x-vitrina-signature': signature, 'content-type': 'application/json' };
    await sendRequest(`${bots[0]!.url}/internal/wake`, { body, headers });
    await waitFor('the other asked again', () => (asked(1) > before + 1 ? true : undefined), 600);
  });
});
