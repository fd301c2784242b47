import { deriveKey, sign, verifySignature } from '@vitrina/config';

const key = deriveKey('token', 'wake');
const now = new Date('2026-01-02T03:04:05.678Z');
const signature = sign(key, '{"what":"content"}', now);
const verify = (header: string | undefined, { at = now, text = '{"what":"content"}', by = key } = {}) =>
  verifySignature(by, text, { header, now: at, maxAgeSeconds: 60 });

describe('sign and verifySignature', () => {
  it('agree within the time allowed', () => {
    expect(signature).toMatch(/^t=1767323045,v1=[0-9a-f]{64}$/);
    expect(verify(signature)).toBe(true);
    expect(verify(signature, { at: new Date(now.getTime() + 59_000) })).toBe(true);
  });

  it('refuse an old one and one from the future', () => {
    expect(verify(signature, { at: new Date(now.getTime() + 62_000) })).toBe(false);
    expect(verify(signature, { at: new Date(now.getTime() - 62_000) })).toBe(false);
  });

  it('refuse another text, another purpose, another token', () => {
    expect(verify(signature, { text: '{"what":"deliveries"}' })).toBe(false);
    expect(verify(signature, { by: deriveKey('token', 'preview') })).toBe(false);
    expect(verify(signature, { by: deriveKey('other', 'wake') })).toBe(false);
  });

  it.each([undefined, '', 'v1=00', 't=1,v1=ff', 't=1767323045,v1=подпись', `t=9999999999999,v1=${'0'.repeat(64)}`])(
    'refuse the malformed header %s',
    (header) => expect(verify(header)).toBe(false),
  );
});
