import { createFaqIndexes } from '../../../../../bot/src/features/faq/faq-indexes';
import { agency } from '../../../../fixtures/agency-content';
import { buildContent, change, toEntries } from '../../../../fixtures/build-content';

const faqOf = (locale: string, key: string, question: string) =>
  toEntries(locale, { faqs: { [key]: { question } } }).filter(({ type }) => type === 'faq');
const packageOf = (name: string) => toEntries('ru', { packages: { basic: { name } } }).slice(0, 1);
const small = buildContent(agency(), { en: { faqs: { price: { question: 'How much is it?' } } } });

describe('createFaqIndexes', () => {
  it('builds nothing anew when no FAQ changed', async () => {
    const indexes = createFaqIndexes();
    const next = change(small, { changed: packageOf('Новый') });
    for (const locale of ['ru', 'en', 'uz'] as const)
      expect(await indexes.of(next.view(locale))).toBe(await indexes.of(small.view(locale)));
  });

  it('builds anew the language of the FAQ, and every language when it is the default one', async () => {
    const indexes = createFaqIndexes();
    const same = async (next: typeof small) =>
      Promise.all(
        (['ru', 'en', 'uz'] as const).map(
          async (locale) => (await indexes.of(next.view(locale))) === (await indexes.of(small.view(locale))),
        ),
      );
    expect(await same(change(small, { changed: faqOf('en', 'price', 'What does it cost?') }))).toEqual([
      true,
      false,
      true,
    ]);
    expect(await same(change(small, { changed: faqOf('ru', 'price', 'Почём?') }))).toEqual([false, false, false]);
  });

  it('knows at once what was published in a small base', async () => {
    const indexes = createFaqIndexes();
    await indexes.of(small.view('ru'));
    const next = change(small, { changed: faqOf('ru', 'parking', 'Есть ли парковка?') });
    expect((await indexes.of(next.view('ru'))).keys).toContain('parking');
  });

  it('answers from the last index while a big one is built, and builds only the newest of them', async () => {
    const indexes = createFaqIndexes();
    const big = change(small, { changed: Array.from({ length: 4_000 }, (_, number) => bigFaq(number)).flat() });
    const last = await indexes.of(small.view('ru'));
    expect(await indexes.of(big.view('ru'))).toBe(last);
    const next = change(big, { changed: faqOf('ru', 'parking', 'Есть ли парковка?') });
    const newest = await indexes.prepare(next.view('ru'));
    expect(newest.keys).toContain('parking');
    expect(await indexes.of(next.view('ru'))).toBe(newest);
  });
});

function bigFaq(number: number) {
  const words = Array.from({ length: 40 }, (_, place) => `слово${(number * 31 + place * 17) % 5_000}`);
  return faqOf('ru', `made-${number}`, words.join(' '));
}
