import { readPreview, signPreview, type PreviewClaim } from '@vitrina/config';

const now = new Date('2026-01-02T03:04:05Z');
const claim: PreviewClaim = { staff: 'admin:1', type: 'package', key: 'basic', locale: 'ru', version: 'draft' };
const link = signPreview(claim, { apiToken: 'token', now });
const read = (own: Partial<typeof link> = {}, { apiToken = 'token', at = now } = {}) =>
  readPreview({ ...link, ...own }, { apiToken, now: at });

describe('signPreview and readPreview', () => {
  it('agree for a quarter of an hour', () => {
    expect(read()).toEqual(claim);
    expect(read({}, { at: new Date(now.getTime() + 14 * 60_000) })).toEqual(claim);
    expect(read({}, { at: new Date(now.getTime() + 16 * 60_000) })).toBeNull();
  });

  it('refuse another entry, another signature, another installation', () => {
    const other = signPreview({ ...claim, key: 'premium' }, { apiToken: 'other', now });
    expect(read({ claim: other.claim })).toBeNull();
    expect(read(other)).toBeNull();
    expect(read({ signature: '' })).toBeNull();
    expect(read({}, { apiToken: 'other' })).toBeNull();
  });
});
