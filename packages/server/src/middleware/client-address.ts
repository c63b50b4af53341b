import { isIP, isIPv4 } from 'node:net';

/**
 * The address that a request comes from.
 * @param proxyHops how many proxies of our own stand in front: that many entries of `X-Forwarded-For`, counted
 *   from the right, were written by them. 0: the header is ignored, since anybody can write it.
 * @returns the address, or null where the proxies did not say one: that is nobody's neighbour.
 */
export function clientAddress(
  socketAddress: string,
  { forwardedFor, proxyHops }: { forwardedFor: string | null; proxyHops: number },
): string | null {
  const entry = proxyHops === 0 ? socketAddress : (forwardedFor?.split(',').at(-proxyHops)?.trim() ?? '');
  const address = entry
    // Some proxies add the port: `192.0.2.1:5555`, `[2001:db8::1]:5555`.
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');
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
