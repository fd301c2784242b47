import {
  linkHash,
  linkToken,
  linkTokenPattern,
  newLinkNonce,
} from '../../../../../cms/src/api/application/domain/deep-link';

const of = (applicationId: string, nonce: string, key = 'k'.repeat(32)) => linkToken(key, { applicationId, nonce });

describe('linkToken', () => {
  it('is the same for the same application and nonce, and fits a start payload', () => {
    const nonce = newLinkNonce();
    expect(of('abc', nonce)).toBe(of('abc', nonce));
    expect(of('abc', nonce)).toMatch(linkTokenPattern);
  });

  it('differs by application, nonce and key', () => {
    const nonce = newLinkNonce();
    const tokens = [of('abc', nonce), of('abd', nonce), of('abc', newLinkNonce()), of('abc', nonce, 'x'.repeat(32))];
    expect(new Set([...tokens, ...tokens.map(linkHash)]).size).toBe(8);
  });
});
