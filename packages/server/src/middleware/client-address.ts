import { BlockList, isIP, isIPv4 } from 'node:net';

/** Whether an address is one of our own proxies', whose `X-Forwarded-For` counts. */
export type IsTrustedProxy = (address: string) => boolean;

/** An address or a network, `10.0.0.0/8`; throws where it is neither. */
function addTo(list: BlockList, entry: string): void {
  const [address = '', prefix] = entry.split('/');
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  if (prefix === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(prefix), family);
}

/**
 * Our own proxies, from a list of addresses and networks.
 * @throws where an entry is neither.
 */
export function trustedProxies(entries: readonly string[]): IsTrustedProxy {
  const list = new BlockList();
  for (const entry of entries) addTo(list, entry);
  return (address) => isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

/** An address as it stands in a header or a socket, without what some proxies and systems add. */
function plainAddress(entry: string): string {
  return entry
    .trim()
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');
}

/** Whether a request was handed over by a proxy of our own, so that its headers about the caller are true. */
export function isFromProxy(socketAddress: string, isTrusted: IsTrustedProxy): boolean {
  return isTrusted(plainAddress(socketAddress));
}

/**
 * The address that a request comes from. `X-Forwarded-For` is read from the right, as long as the address that has
 * written the next entry is a proxy of our own; anybody else can write what they like.
 * @returns the address, or null where our proxies did not say one: that is nobody's neighbour.
 */
export function clientAddress(
  socketAddress: string,
  { forwardedFor, isTrusted }: { forwardedFor: string | null; isTrusted: IsTrustedProxy },
): string | null {
  const entries = (forwardedFor ?? '').split(',');
  let address = plainAddress(socketAddress);
  if (isTrusted(address) && forwardedFor === null) return null;
  while (isTrusted(address)) {
    const entry = entries.pop();
    // All the way through proxies of ours: the first of them is who calls.
    if (entry === undefined) return address;
    address = plainAddress(entry);
  }
  return isIP(address) === 0 ? null : address;
}

/** The network of an address: the IPv4 address itself, or an IPv6 address's first 64 bits. */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter((group) => group !== '');
  if (tail !== undefined) {
    const last = tail.split(':').filter((group) => group !== '');
    while (groups.length + last.length < 8) groups.push('0');
    groups.push(...last);
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
