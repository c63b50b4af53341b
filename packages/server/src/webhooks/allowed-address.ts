import { BlockList, isIP } from 'node:net';
import type { Mode } from '@tokencloud/contract/vocabulary';

/** Addresses that are nobody's public server (IANA special-purpose registries, RFC 6890 and its successors). */
const special = new BlockList();
for (const [address, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  special.addSubnet(address, prefix, 'ipv4');
}

/** Global unicast is the one block of IPv6 that public servers live in; parts of it are special all the same. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
for (const [address, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  special.addSubnet(address, prefix, 'ipv6');
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a webhook may be sent to an address: public ones always, this machine itself in test mode. */
export function isAllowedAddress(address: string, mode: Mode): boolean {
  const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
  if (isIP(address) === 0) return false;
  if (loopback.check(address, family)) return mode === 'test';
  if (special.check(address, family)) return false;
  // Everything else of IPv6 (mapped, translated, link-local, unique local, multicast) is outside of this block.
  return family === 'ipv4' || globalUnicast.check(address, 'ipv6');
}
