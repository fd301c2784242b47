import { maskSecrets, rememberSecrets } from '@vitrina/config';

describe('maskSecrets', () => {
  it.each([
    ['a bot token', 'token 123456789:AAF-abcdefghijklmnopqrstuvwxyz012345 used', 'AAF-abc'],
    ['the token in a Bot API address', 'POST https://api.telegram.org/bot123:SHORT/sendMessage', 'SHORT'],
    ['a bearer token', 'authorization: Bearer abc.def-ghi', 'abc.def'],
    ['a web token', 'got eyJhbGciOi.eyJpZCI6.c2lnbmF0', 'eyJpZCI6'],
    ['credentials in an address', 'connect postgres://user:hunter2pass@db:5432/x', 'hunter2pass'],
    ['a password in JSON', '{"password":"Qwerty123"}', 'Qwerty123'],
    ['an e-mail', 'mail to ann.lee@example.com failed', 'ann.lee'],
    ['a national phone', 'call 8 (900) 000-00-07 now', '900'],
    ['an international phone', 'call +7 900 000-00-07 now', '900'],
    ['a bare phone', 'phone=79000000007;', '79000000007'],
    ['an Uzbek phone', 'tel 998901234567', '90123'],
    ['a signature', `v1=${'ab'.repeat(32)}`, 'abab'],
    [
      'values of a statement SQLite refused',
      "insert into `clients` (`name`, `phone`) values ('Анна', '+79000000007') - UNIQUE constraint failed: clients.identity",
      'Анна',
    ],
    ['values PostgreSQL refused', 'Key (phone)=(Анна) already exists.', 'Анна'],
  ])('hides %s', (_, text, secret) => {
    expect(maskSecrets(text)).not.toContain(secret);
  });

  it('keeps what an engineer needs', () => {
    expect(
      maskSecrets("insert into `clients` (`a`) values ('x') - UNIQUE constraint failed: clients.identity"),
    ).toContain('UNIQUE constraint failed: clients.identity');
    expect(maskSecrets('call 8 (900) 000-00-07')).toBe('call ***07');
    const plain = 'GET /api/bot/content 200 in 12 ms at 1795184946121, id 123456789, A-2026-000123';
    expect(maskSecrets(plain)).toBe(plain);
  });

  it('hides the secrets of this process in any form', () => {
    rememberSecrets(['s3cr3t-of-this-process', 'tiny']);
    expect(maskSecrets('x=s3cr3t-of-this-process tiny')).toBe('x=*** tiny');
  });
});
