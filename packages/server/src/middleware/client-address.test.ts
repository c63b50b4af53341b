import { expect, test } from 'vitest';
import { clientAddress, networkOf, trustedProxies } from './client-address.ts';

const nobody = trustedProxies([]);
const ours = trustedProxies(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);

test('the X-Forwarded-For of a peer that is no proxy of ours is ignored', () => {
  const forwardedFor = '198.51.100.9';
  expect(clientAddress('203.0.113.5', { forwardedFor, isTrusted: nobody })).toBe('203.0.113.5');
  expect(clientAddress('::ffff:203.0.113.5', { forwardedFor, isTrusted: ours })).toBe('203.0.113.5');
  expect(clientAddress('2001:db8::7', { forwardedFor, isTrusted: ours })).toBe('2001:db8::7');
});

test('the last entry that one of ours has written counts, not what a client put before it', () => {
  const of = (socket: string, forwardedFor: string) =>
    clientAddress(socket, { forwardedFor, isTrusted: ours });
  expect(of('127.0.0.1', '198.51.100.9, 192.0.2.1')).toBe('192.0.2.1');
  expect(of('127.0.0.1', '198.51.100.9, 192.0.2.1, 10.1.2.3')).toBe('192.0.2.1');
  expect(of('::ffff:10.0.0.7', '127.0.0.1, 192.0.2.1, fd00::1')).toBe('192.0.2.1');
  expect(of('127.0.0.1', '192.0.2.1:5555')).toBe('192.0.2.1');
  expect(of('127.0.0.1', '[2001:db8::1]:9')).toBe('2001:db8::1');
  expect(of('127.0.0.1', '10.1.1.1, 10.2.2.2')).toBe('10.1.1.1');
});

test('where our proxies did not say an address, there is none', () => {
  for (const forwardedFor of [null, '', 'unknown', 'garbage', '192.0.2.1, ', '192.0.2.1, x, 10.0.0.1']) {
    expect(clientAddress('127.0.0.1', { forwardedFor, isTrusted: ours })).toBeNull();
  }
});

test.each(['10.0.0.0/33', 'proxy.example', '10.0.0', ''])('"%s" is no address and no network', (entry) => {
  expect(() => trustedProxies([entry])).toThrow(/address|prefix|invalid/i);
});

test('a network is an IPv4 address, or the first 64 bits of an IPv6 address however it is written', () => {
  expect(networkOf('203.0.113.5')).toBe('203.0.113.5');
  expect(networkOf('2001:db8::1')).toBe(networkOf('2001:0db8:0000:0000:ffff::2'));
  expect(networkOf('2001:db8::1')).not.toBe(networkOf('2001:db8:0:1::1'));
  expect(networkOf('::1')).toBe('0:0:0:0');
});
