import { PassThrough } from 'node:stream';
import type { CmsClient } from '../../../../bot/src/cms-client/cms-client';
import { createCmsClient } from '../../../../bot/src/cms-client/create-cms-client';
import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';

const entry = (key: string) => ({ type: 'faq', key, locale: 'ru', data: { question: key } });
const whole = {
  revision: 9,
  full: true,
  changed: [entry('a'), entry('b')],
  removed: [{ type: 'faq', key: 'c', locale: 'ru' }],
};
let cms: FakeCms;
let client: CmsClient;

beforeEach(async () => {
  cms = await startFakeCms();
  client = createCmsClient(cms);
});
afterEach(() => cms.stop());

/** What the call came to, and the keys that arrived before. */
async function fetchContent(since = 0, signal?: AbortSignal) {
  const keys: string[] = [];
  const receiver = {
    changed: ({ key }: { key: string }) => void keys.push(key),
    removed: ({ key }: { key: string }) => void keys.push(`-${key}`),
  };
  const outcome = await client.fetchContent({ since, receiver, signal }).catch((error) => error.code);
  return { outcome, keys };
}

function answerWith(text: string): void {
  cms.changesSince = () => Buffer.from(text);
}

describe('fetchContent', () => {
  it('hands over the entries and says what the answer is', async () => {
    answerWith(JSON.stringify(whole));
    expect(await fetchContent()).toEqual({ outcome: { revision: 9, full: true }, keys: ['a', 'b', '-c'] });
  });

  it('answers null when nothing changed', async () => {
    cms.changesSince = () => null;
    expect(await fetchContent(9)).toEqual({ outcome: null, keys: [] });
  });

  it('hands over what has arrived while the rest is on its way', async () => {
    const stream = new PassThrough();
    cms.changesSince = () => stream;
    const arrived: string[] = [];
    const receiver = { changed: ({ key }: { key: string }) => void arrived.push(key), removed: () => undefined };
    const asking = client.fetchContent({ since: 0, receiver });
    stream.write(JSON.stringify(whole).split(',{"type":"faq","key":"b"')[0]);
    stream.write(',{');
    while (arrived.length === 0) await new Promise((done) => setTimeout(done, 5));
    expect(arrived).toEqual(['a']);
    stream.end(`"type":"faq","key":"b"${JSON.stringify(whole).split('"key":"b"')[1]}`);
    expect(await asking).toEqual({ revision: 9, full: true });
    expect(arrived).toEqual(['a', 'b']);
  });

  it.each([
    ['HTML', '<html>maintenance</html>'],
    ['half of the answer', JSON.stringify(whole).slice(0, 120)],
    ['no revision', JSON.stringify({ ...whole, revision: undefined })],
    ['no list of removed entries', JSON.stringify({ ...whole, removed: undefined })],
    ['an entry without a key', JSON.stringify({ ...whole, changed: [{ type: 'faq', locale: 'ru', data: {} }] })],
    ['something else', '[]'],
  ])('throws CMS_BAD_REPLY on %s', async (_, text) => {
    answerWith(text);
    expect((await fetchContent()).outcome).toBe('CMS_BAD_REPLY');
  });

  it('throws CMS_UNAVAILABLE when the connection is cut on the way', async () => {
    const stream = new PassThrough();
    cms.changesSince = () => stream;
    const asking = fetchContent();
    stream.write(JSON.stringify(whole).slice(0, 120));
    await new Promise((done) => setTimeout(done, 50));
    stream.destroy();
    expect(await asking).toEqual({ outcome: 'CMS_UNAVAILABLE', keys: ['a'] });
  });

  it('throws CMS_UNAVAILABLE when the caller gives up, and on an error of the CMS', async () => {
    cms.changesSince = () => new PassThrough();
    expect((await fetchContent(0, AbortSignal.timeout(50))).outcome).toBe('CMS_UNAVAILABLE');
    cms.break('error');
    expect((await fetchContent()).outcome).toBe('CMS_UNAVAILABLE');
  });

  it('takes the CMS for down after five bad answers, and for up again after a good one', async () => {
    answerWith('<html>maintenance</html>');
    for (let time = 0; time < 5; time += 1) await fetchContent();
    expect(client.isDown()).toBe(true);
    answerWith(JSON.stringify(whole));
    await new Promise((done) => setTimeout(done, 600));
    expect((await fetchContent()).outcome).toEqual({ revision: 9, full: true });
    expect(client.isDown()).toBe(false);
  });
});
