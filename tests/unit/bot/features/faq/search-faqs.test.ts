import { createFaqIndex } from '../../../../../bot/src/features/faq/search/create-faq-index';
import { editDistance } from '../../../../../bot/src/features/faq/search/edit-distance';
import { swapLayout } from '../../../../../bot/src/features/faq/search/keyboard';
import { judgeMatches } from '../../../../../bot/src/features/faq/search/judge-matches';
import { searchFaqs } from '../../../../../bot/src/features/faq/search/search-faqs';
import { stemUzbek, uzbekToLatin } from '../../../../../bot/src/features/faq/search/uzbek';
import { wordReaderOf } from '../../../../../bot/src/features/faq/search/word-reader';
import { evaluateFaq } from '../../../../bench/faq/evaluate-faq';
import { readFaqSets, readPackEntries } from '../../../../bench/faq/faq-set';

const entries = [
  { key: 'price', question: 'Сколько стоит чат-бот?', aliases: ['какая цена', 'прайс'], answer: 'От 85 000 рублей.' },
  {
    key: 'timeline',
    question: 'Сколько времени занимает разработка?',
    aliases: ['какие сроки'],
    answer: 'Двенадцать рабочих дней.',
  },
  {
    key: 'refund',
    question: 'Вернёте ли деньги, если мы передумаем?',
    aliases: ['возврат средств'],
    answer: 'Вернём предоплату.',
  },
];
const ask = (text: string) => judgeMatches(searchFaqs(createFaqIndex(entries, 'ru'), text));

describe('searchFaqs', () => {
  it.each([
    ['сколько стоит чат-бот', 'price'],
    ['чат-боты сколько стоят', 'price'],
    ['сколко стоит чатбот', 'price'],
    ['Прайс!', 'price'],
    ['crjkmrj cnjbn xfn-,jn', 'price'],
    ['ценник', 'price'],
    ['skolko stoit chat-bot', 'price'],
    ['сколько дней ждать', 'timeline'],
    ['какие срокм', 'timeline'],
    ['возврат денег', 'refund'],
    ['вернете деньги если передумаю', 'refund'],
  ])('finds «%s» → %s', (text, key) => {
    expect(ask(text)).toMatchObject({ kind: 'answer', key });
  });

  it.each(['какая погода завтра', 'кто президент', 'asdf', '', '???', '😀', 'а'.repeat(5000), '2+2'])(
    'is silent on «%s»',
    (text) => {
      expect(ask(text).kind).toBe('silence');
    },
  );

  it('asks back when two entries are as near', () => {
    expect(ask('сколько')).not.toMatchObject({ kind: 'answer' });
  });

  it('puts an entry that speaks of a thing throughout before one that mentions it', () => {
    const aliases = ['архив старых заказов', 'найти нужный архив'];
    const about = { key: 'about', question: 'Где хранится бумажный архив?', aliases, answer: '' };
    const stray = { key: 'stray', question: 'Нужен архив?', aliases: ['цвет фасада'], answer: '' };
    const [first, second] = searchFaqs(createFaqIndex([stray, about], 'ru'), 'архив писем');
    expect([first?.key, second?.key]).toEqual(['about', 'stray']);
    expect(first?.score).toBeLessThan(second?.score ?? 0);
  });
  it('takes no word of the language for a slip of the finger', () => {
    const base = [{ key: 'connect', question: 'Connect the printer', aliases: [], answer: '' }];
    expect(judgeMatches(searchFaqs(createFaqIndex(base, 'en'), 'content')).kind).toBe('silence');
    expect(judgeMatches(searchFaqs(createFaqIndex(base, 'en'), 'conect printer')).kind).toBe('answer');
  });
  it('asks back when two entries were asked for in full', () => {
    const same = ['one', 'two'].map((key) => ({ key, question: 'Цена', aliases: [], answer: '' }));
    expect(judgeMatches(searchFaqs(createFaqIndex(same, 'ru'), 'цена'))).toEqual({
      kind: 'suggest',
      keys: ['one', 'two'],
    });
  });
  it('counts words of one meaning once when it measures how much of a phrasing was asked', () => {
    const base = [{ key: 'price', question: 'Цена и фасад', aliases: [], answer: '' }];
    const [one, two] = ['цена', 'цена стоимость'].map(
      (text) => searchFaqs(createFaqIndex(base, 'ru'), text)[0]?.filled,
    );
    expect(two).toBe(one);
  });

  it('knows nothing when there is nothing to know', () => {
    expect(searchFaqs(createFaqIndex([], 'ru'), 'цена')).toEqual([]);
  });

  it.each(readFaqSets('faq-dev').map((set) => [set.language, set] as const))(
    'keeps its promises on our own set in %s',
    (_, set) => {
      const { rightFirst, unanswered } = evaluateFaq(set, readPackEntries('ai-agency', set.language));
      expect(rightFirst).toBeGreaterThanOrEqual(0.9);
      expect(unanswered).toBeGreaterThanOrEqual(0.95);
    },
  );
});

describe('words of a language', () => {
  it('loses a phrase its stop words leave one word of', () => {
    const { groups, stem } = wordReaderOf('en');
    const portfolio = groups.find((group) => group.some(([first]) => first === stem('portfolio'))) ?? [];
    expect(portfolio).not.toContainEqual([stem('bot')]);
  });
});

describe('letters', () => {
  it.each([
    ['crjkmrj', 'сколько'],
    ['рщц', 'how'],
    [',jn', 'бот'],
  ])('reads %s in the other layout as %s', (typed, meant) => {
    expect(swapLayout(typed)).toBe(meant);
  });
  it.each([
    ['бот', 'бто', 1],
    ['цена', 'цена', 0],
    ['слово', 'молоко', 3],
    ['a', 'abcd', 3],
  ])('counts the slips between %s and %s', (a, b, slips) => {
    expect(editDistance(a, b, 2)).toBe(slips);
  });
  it('takes Uzbek endings off and turns Cyrillic into Latin', () => {
    expect(stemUzbek('narxlarimizni')).toBe(stemUzbek('narx'));
    expect(stemUzbek('botni')).toBe('bot');
    expect(uzbekToLatin('қанча туради')).toBe('qancha turadi');
  });
  it.each([
    ['boshqa', 'boshlash'],
    ['yangi', 'yangilash'],
    ['bitim', 'bitadi'],
  ])('keeps the Uzbek words %s and %s apart', (one, other) => {
    expect(stemUzbek(one)).not.toBe(stemUzbek(other));
  });
});
