import { expect, test } from 'vitest';
import { isAllowedAddress } from './allowed-address.ts';

test.each(['93.184.216.34', '2606:2800:220:1::1'])('a public address is allowed: %s', (address) => {
  expect(isAllowedAddress(address, 'live')).toBe(true);
});

test.each([
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '::',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b:1::a00:1',
  '::ffff:169.254.169.254',
  '::ffff:100.64.0.1',
  '100.127.255.255',
  '192.0.0.170',
  '198.19.255.255',
  '224.0.0.1',
  '2001:0:4136:e378::1',
  '3fff::1',
  '100::1',
  'fec0::1',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '2001:db8::1',
  '2002:a00:1::1',
  'not an address',
])('an address that is nobody’s public server is refused: %s', (address) => {
  expect(isAllowedAddress(address, 'test')).toBe(false);
});

test.each(['127.0.0.1', '::1'])('loopback is allowed in test mode only: %s', (address) => {
  expect(isAllowedAddress(address, 'test')).toBe(true);
  expect(isAllowedAddress(address, 'live')).toBe(false);
});
