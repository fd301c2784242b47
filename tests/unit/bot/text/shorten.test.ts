import { shorten } from '../../../../bot/src/text/shorten';

describe('shorten', () => {
  it('leaves a text within the limit as it is', () => {
    expect(shorten('привет', 6)).toBe('привет');
  });

  it('marks what was cut and keeps the limit', () => {
    expect(shorten('привет', 5)).toBe('прив…');
  });

  it('cuts no sign in two', () => {
    expect(shorten('аб🙂🙂', 4)).toBe('аб…');
  });
});
