import { medianOf, responseBucket } from '../../../../../../cms/src/api/statistic/domain/response-bucket';

describe('responseBucket', () => {
  it('is off by half a minute in the first hour, more later', () => {
    expect([0, 59, 60, 3599].map(responseBucket)).toEqual([30, 30, 90, 3570]);
    expect(Math.abs(responseBucket(5 * 3600) - 5 * 3600)).toBeLessThanOrEqual(150);
    expect(responseBucket(-5)).toBe(30);
  });
});

describe('medianOf', () => {
  it('is the bucket in the middle, whatever the order', () => {
    const buckets = [
      { seconds: 90, count: 1 },
      { seconds: 30, count: 5 },
      { seconds: 900, count: 4 },
    ];
    expect(medianOf(buckets)).toBe(30);
    expect(medianOf([...buckets, { seconds: 1000, count: 3 }])).toBe(900);
  });

  it('is unknown when nothing was counted', () => {
    expect(medianOf([])).toBeNull();
  });
});
