import { createAddressMatcher, isLoopback } from '@vitrina/config';

describe('createAddressMatcher', () => {
  const matches = createAddressMatcher(['10.0.0.0/8', '192.168.1.7', 'fd00::/8']);

  it.each(['10.20.30.40', '::ffff:10.1.1.1', '192.168.1.7', 'fd12::1'])('finds %s', (address) => {
    expect(matches(address)).toBe(true);
  });

  it.each(['11.0.0.1', '192.168.1.8', 'fe80::1', '', 'unknown'])('does not find %s', (address) => {
    expect(matches(address)).toBe(false);
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.8.8.8', 'localhost', '::1', '[::1]'])('knows %s', (host) =>
    expect(isLoopback(host)).toBe(true),
  );
  it.each(['0.0.0.0', '10.0.0.1', 'localhost.example.com', '127.example.com'])('refuses %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
