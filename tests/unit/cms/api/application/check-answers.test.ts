import { checkAnswers, type CheckedField } from '../../../../../cms/src/api/application/domain/check-answers';
import { buildAnswer } from '../../../../fixtures/build-submit';

const field = (changes: Partial<CheckedField> & { key: string; type: string }): CheckedField => ({
  required: true,
  options: [],
  min: null,
  max: null,
  ...changes,
});
const opened = new Date('2026-03-02T10:00:00Z');
const before = new Date('2026-03-02T09:00:00Z');
const after = new Date('2026-03-02T10:05:00Z');
const pathsOf = (errors: { path: (string | number)[] }[]) => errors.map(({ path }) => path.join('.'));

describe('checkAnswers', () => {
  const fields = [
    field({ key: 'name', type: 'name' }),
    field({ key: 'kind', type: 'choice', options: [{ key: 'a' }] }),
  ];
  const good = [
    buildAnswer({ key: 'name', type: 'name', value: 'Анна' }),
    buildAnswer({ key: 'kind', type: 'choice', value: 'a' }),
  ];

  it('accepts right answers', () => {
    expect(checkAnswers({ fields, publishedAt: before }, { answers: good, openedAt: opened })).toEqual([]);
  });

  it('names an unknown field, a vanished option, a foreign type and a missing answer at once', () => {
    const answers = [
      buildAnswer({ key: 'kind', type: 'choice', value: 'gone' }),
      buildAnswer({ key: 'other', type: 'text', value: 'x' }),
    ];
    const errors = checkAnswers({ fields, publishedAt: before }, { answers, openedAt: opened });
    expect(pathsOf(errors)).toEqual(['answers.kind', 'answers.other', 'answers.name']);
  });

  it('loses nothing of a form that was edited after it was opened', () => {
    const answers = [
      buildAnswer({ key: 'kind', type: 'choice', value: 'gone' }),
      buildAnswer({ key: 'other', type: 'text', value: 'x' }),
    ];
    expect(checkAnswers({ fields, publishedAt: after }, { answers, openedAt: opened })).toEqual([]);
  });

  it('loses nothing of a form that is not published any more', () => {
    expect(checkAnswers(null, { answers: good, openedAt: opened })).toEqual([]);
  });

  it('still refuses a wrong value of an edited form', () => {
    const phone = [field({ key: 'phone', type: 'phone' })];
    const answers = [buildAnswer({ key: 'phone', type: 'phone', value: '123' })];
    expect(pathsOf(checkAnswers({ fields: phone, publishedAt: after }, { answers, openedAt: opened }))).toEqual([
      'answers.phone',
    ]);
  });

  it('refuses two answers to one field', () => {
    const errors = checkAnswers({ fields, publishedAt: before }, { answers: [...good, good[0]!], openedAt: opened });
    expect(pathsOf(errors)).toEqual(['answers.name']);
  });

  it.each([
    ['phone', '+79000000007', true],
    ['phone', '8 (900) 000-00-07', false],
    ['email', 'anna@example.com', true],
    ['email', 'anna', false],
    ['number', 5, true],
    ['number', 500, false],
    ['number', Number.NaN, false],
    ['date', '2026-02-28', true],
    ['date', '2026-02-30', false],
    ['multi-choice', ['a'], true],
    ['multi-choice', ['a', 'b'], false],
    ['multi-choice', [], false],
    ['consent', true, true],
    ['consent', false, false],
    ['name', '   ', false],
    ['location', '55.75580,37.61730', true],
    ['photo', 'file-id', true],
  ])('judges a %s of %p as %s', (type, value, isRight) => {
    const form = { fields: [field({ key: 'x', type, options: [{ key: 'a' }], max: 100 })], publishedAt: before };
    const answers = [buildAnswer({ key: 'x', type, value })];
    expect(checkAnswers(form, { answers, openedAt: opened })).toHaveLength(isRight ? 0 : 1);
  });
});
