import { createBuckets } from '../../../../cms/src/site-form/create-buckets';
import { addressGroup } from '../../../../cms/src/site-form/domain/address-group';

describe('createBuckets', () => {
  it('lets a burst through, then so many a second, each address for itself', () => {
    let now = 0;
    const buckets = createBuckets({ burst: 30, perSecond: 1 }, () => now);
    const taken = Array.from({ length: 500 }, () => buckets.take('a')).filter((wait) => wait === null);
    expect(taken).toHaveLength(30);
    expect([buckets.take('a'), buckets.take('b')]).toEqual([1, null]);
    now = 2_000;
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([null, null, 1]);
  });

  it('counts double what costs double, and gives back what was not used', () => {
    const buckets = createBuckets({ burst: 4, perSecond: 1 }, () => 0);
    expect([buckets.take('a', 2), buckets.take('a', 2), buckets.take('a', 2)]).toEqual([null, null, 2]);
    buckets.giveBack('a', 2);
    expect(buckets.take('a', 2)).toBeNull();
  });
});

describe('addressGroup', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:1:2::ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('counts %s as %s', (address, group) => expect(addressGroup(address)).toBe(group));
});
