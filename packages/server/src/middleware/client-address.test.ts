import { expect, test } from 'vitest';
import { clientAddress, networkOf } from './client-address.ts';

test('without proxies of our own, X-Forwarded-For is ignored', () => {
  const options = { forwardedFor: '198.51.100.9', proxyHops: 0 };
  expect(clientAddress('203.0.113.5', options)).toBe('203.0.113.5');
  expect(clientAddress('::ffff:203.0.113.5', options)).toBe('203.0.113.5');
});

test('with proxies, the entry that the outermost of ours wrote counts, not what a client put before it', () => {
  const forwardedFor = '10.9.9.9, 198.51.100.9, 192.0.2.1';
  expect(clientAddress('127.0.0.1', { forwardedFor, proxyHops: 1 })).toBe('192.0.2.1');
  expect(clientAddress('127.0.0.1', { forwardedFor, proxyHops: 2 })).toBe('198.51.100.9');
  expect(clientAddress('127.0.0.1', { forwardedFor: '192.0.2.1:5555', proxyHops: 1 })).toBe('192.0.2.1');
  expect(clientAddress('127.0.0.1', { forwardedFor: '[2001:db8::1]:9', proxyHops: 1 })).toBe('2001:db8::1');
});

test('where our proxies did not say an address, there is none', () => {
  for (const forwardedFor of [null, '', 'unknown', 'garbage', '192.0.2.1, ']) {
    expect(clientAddress('127.0.0.1', { forwardedFor, proxyHops: 1 })).toBeNull();
  }
  expect(clientAddress('127.0.0.1', { forwardedFor: '192.0.2.1', proxyHops: 2 })).toBeNull();
});

test('a network is an IPv4 address, or the first 64 bits of an IPv6 address however it is written', () => {
  expect(networkOf('203.0.113.5')).toBe('203.0.113.5');
  expect(networkOf('2001:db8::1')).toBe(networkOf('2001:0db8:0000:0000:ffff::2'));
  expect(networkOf('2001:db8::1')).not.toBe(networkOf('2001:db8:0:1::1'));
  expect(networkOf('::1')).toBe('0:0:0:0');
});
