import type { FormField } from '../../../../../bot/src/cms-client/schemas/content';
import { fields } from '../../../../../bot/src/features/form/fields';
import type { FieldContext, FieldInput } from '../../../../../bot/src/features/form/fields/field-type';

const context: FieldContext = { locale: 'ru', country: 'RU', today: '2026-03-02', ticked: [], label: (key) => key };
const options = [
  { key: 'a', label: '🌐 Сеть' },
  { key: 'b', label: 'Программы' },
];

function parse(type: FormField['type'], input: FieldInput | string, own: Partial<FormField & FieldContext> = {}) {
  const field: FormField = {
    key: 'f',
    type,
    question: '',
    label: '',
    hint: '',
    required: true,
    options,
    min: null,
    max: null,
    errorText: '',
    ...own,
  };
  const written: FieldInput = typeof input === 'string' ? { kind: 'text', text: input } : input;
  return fields[type].parse(written, field, { ...context, ...own });
}

describe('phone', () => {
  it.each([
    ['8 (900) 000-00-07', '+79000000007'],
    ['89000000007', '+79000000007'],
    ['9000000007', '+79000000007'],
    ['+7 900 000 00 07', '+79000000007'],
    ['79000000007', '+79000000007'],
    ['тел. 8-900-000-00-07', '+79000000007'],
    ['00998 90 000 00 00', '+998900000000'],
    ['+998900000000', '+998900000000'],
  ])('reads %s', async (written, value) => {
    expect(await parse('phone', written)).toMatchObject({ status: 'ok', value });
  });

  it('reads an Uzbek number without its code from a person who speaks Uzbek', async () => {
    expect(await parse('phone', '90 000 00 00', { locale: 'uz' })).toMatchObject({ value: '+998900000000' });
  });

  it.each(['8 900 000 00', '12345', 'нет', '', '1234567890', 'x'.repeat(200)])('refuses «%s»', async (written) => {
    expect(await parse('phone', written)).toMatchObject({ status: 'retry', phrase: 'form.error.phone' });
  });

  it('takes the own contact as it is and refuses another person’s', async () => {
    expect(await parse('phone', { kind: 'contact', phone: '88801234567', own: true })).toMatchObject({
      value: '+88801234567',
    });
    expect(await parse('phone', { kind: 'contact', phone: '79000000007', own: false })).toMatchObject({
      phrase: 'form.error.foreign-contact',
    });
  });
});

describe('words', () => {
  it.each(['Анна', 'Jean-Luc', 'Oʻktam', 'Мария-Луиза О’Нил', 'Ян'])('takes the name %s', (name) => {
    expect(parse('name', ` ${name} `)).toMatchObject({ status: 'ok', value: name });
  });
  it.each(['123', 'a@b.ru', '', 'https://x.ru', '😀', 'и'.repeat(101)])('refuses the name «%s»', (name) => {
    expect(parse('name', name)).toMatchObject({ status: 'retry' });
  });
  it.each([
    ['Самара', 'ok'],
    ['Арзамас-16', 'ok'],
    ['1', 'retry'],
    ['Я', 'retry'],
  ])('judges the city %s: %s', (city, status) => {
    expect(parse('city', city)).toMatchObject({ status });
  });
  it.each([
    ['Anna@Example.COM', 'Anna@example.com'],
    ['mailto:a.b+c@почта.рф', 'a.b+c@почта.рф'],
  ])('takes the address %s', (written, value) => {
    expect(parse('email', written)).toMatchObject({ status: 'ok', value });
  });
  it.each(['a@b', 'a b@c.ru', '@c.ru', 'a@c..ru', '.a@c.ru', 'нет'])('refuses the address «%s»', (written) => {
    expect(parse('email', written)).toMatchObject({ status: 'retry' });
  });
  it('bounds a text', () => {
    expect(parse('text', 'да', { min: 5 })).toMatchObject({ phrase: 'form.error.too-short', variables: { min: 5 } });
    expect(parse('text', 'x'.repeat(2001))).toMatchObject({ phrase: 'form.error.too-long', variables: { max: 2000 } });
    expect(parse('text', ' да ')).toMatchObject({ value: 'да' });
  });
});

describe('numbers and dates', () => {
  it.each([
    ['1 000,5', 1000.5],
    ['-3', -3],
    ['−3', -3],
    ['007', 7],
  ])('reads the number %s', (written, value) => {
    expect(parse('number', written)).toMatchObject({ status: 'ok', value });
  });
  it.each(['', 'пять', '1e5', '1,2,3', '$5', ',5'])('refuses the number «%s»', (written) => {
    expect(parse('number', written)).toMatchObject({ phrase: 'form.error.number' });
  });
  it('keeps a number inside its bounds', () => {
    expect(parse('number', '11', { min: 1, max: 10 })).toMatchObject({
      phrase: 'form.error.number-range',
      variables: { min: 1, max: 10 },
    });
  });
  it.each([
    ['05.04.2026', '2026-04-05'],
    ['5.4.26', '2026-04-05'],
    ['5/4/2026', '2026-04-05'],
    ['2026-04-05', '2026-04-05'],
    ['5 апреля', '2026-04-05'],
    ['5 апреля 2026 г.', '2026-04-05'],
    ['завтра', '2026-03-03'],
    ['1.3', '2027-03-01'],
  ])('reads the date %s', (written, value) => {
    expect(parse('date', written)).toMatchObject({ status: 'ok', value });
  });
  it.each(['31.02.2026', 'когда-нибудь', '', '1'])('refuses the date «%s»', (written) => {
    expect(parse('date', written)).toMatchObject({ phrase: 'form.error.date' });
  });
  it('counts the bounds of a date in days from today', () => {
    expect(parse('date', 'вчера', { min: 0 })).toMatchObject({
      phrase: 'form.error.date-range',
      variables: { min: '02.03.2026', max: null },
    });
    expect(parse('date', 'today', { min: 0 })).toMatchObject({ status: 'ok' });
  });
});

describe('choices', () => {
  it.each(['сеть', 'Сеть', '1'])('takes «%s» for the option', (written) => {
    expect(parse('choice', written)).toMatchObject({ status: 'ok', value: 'a', display: '🌐 Сеть' });
  });
  it('refuses an option it does not have', () => {
    expect(parse('choice', { kind: 'option', key: 'zz' })).toMatchObject({ status: 'retry' });
    expect(parse('choice', 'не знаю')).toMatchObject({ status: 'retry' });
  });
  it('ticks, unticks and finishes', () => {
    expect(parse('multi-choice', { kind: 'option', key: 'b' }, { ticked: ['a'] })).toEqual({
      status: 'ticked',
      ticked: ['a', 'b'],
    });
    expect(parse('multi-choice', { kind: 'option', key: 'a' }, { ticked: ['a'] })).toEqual({
      status: 'ticked',
      ticked: [],
    });
    expect(parse('multi-choice', { kind: 'done' }, { ticked: ['b', 'a'] })).toMatchObject({
      value: ['a', 'b'],
      display: '🌐 Сеть, Программы',
    });
    expect(parse('multi-choice', { kind: 'done' })).toMatchObject({ status: 'retry' });
    expect(parse('multi-choice', 'программы, сеть', { max: 1 })).toMatchObject({ phrase: 'form.error.choice-count' });
  });
});

describe('things that are sent', () => {
  const file = { reference: 'r', what: 'document' as const, mime: 'application/pdf', name: 'a.pdf', size: 10 };
  it('takes a picture as a photo and as a file', () => {
    expect(parse('photo', { kind: 'file', file: { ...file, what: 'photo', mime: null } })).toMatchObject({
      status: 'store',
    });
    expect(parse('photo', { kind: 'file', file: { ...file, mime: 'image/png' } })).toMatchObject({ status: 'store' });
    expect(parse('photo', { kind: 'file', file })).toMatchObject({ phrase: 'form.error.photo' });
  });
  it('refuses what is too large before fetching it', () => {
    expect(parse('file', { kind: 'file', file: { ...file, size: 11_000_000 } })).toMatchObject({
      phrase: 'form.error.file-size',
    });
  });
  it('takes a place, and coordinates copied from a map', () => {
    expect(parse('location', { kind: 'location', latitude: 55.7558, longitude: 37.6173 })).toMatchObject({
      value: '55.75580,37.61730',
    });
    expect(parse('location', '55.7558, 37.6173')).toMatchObject({ status: 'ok' });
    expect(parse('location', { kind: 'location', latitude: 91, longitude: 0 })).toMatchObject({ status: 'retry' });
    expect(parse('location', 'дома')).toMatchObject({ status: 'retry' });
  });
  it('takes consent by its button only, or by its words', () => {
    expect(parse('consent', { kind: 'agree' })).toMatchObject({ value: true });
    expect(parse('consent', 'button agree')).toMatchObject({ value: true });
    expect(parse('consent', 'нет')).toMatchObject({ status: 'retry' });
  });
  it.each([
    'name',
    'phone',
    'email',
    'number',
    'date',
    'choice',
    'multi-choice',
    'city',
    'text',
    'photo',
    'file',
    'location',
    'consent',
  ] as const)('asks again when something else is sent to a %s question', async (type) => {
    expect(await parse(type, { kind: 'other' })).toMatchObject({ status: 'retry' });
  });
});
