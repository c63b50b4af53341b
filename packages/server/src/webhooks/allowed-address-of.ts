import type { LookupAddress } from 'node:dns';
import type { Mode } from '@tokencloud/contract/vocabulary';
import { isAllowedAddress } from './allowed-address.ts';
import type { ResolveHost } from './resolve-host.ts';

/** A webhook's host is at an address that webhooks may not be sent to. */
export class AddressNotAllowedError extends Error {
  override readonly name = 'AddressNotAllowedError';
}

/** Not every resolver can be called off; nobody waits for it longer than the signal. */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * Resolves a host once; every address of it has to be allowed, and the first is the one to use.
 * @throws AddressNotAllowedError where one is not.
 */
export async function allowedAddressOf(
  { hostname }: URL,
  { mode, resolve }: { mode: Mode; resolve: ResolveHost },
  signal: AbortSignal,
): Promise<LookupAddress> {
  const addresses = await orAborted(resolve(hostname.replace(/^\[|\]$/g, ''), signal), signal);
  const [first] = addresses;
  if (first === undefined || addresses.some(({ address }) => !isAllowedAddress(address, mode))) {
    throw new AddressNotAllowedError('The webhook’s host is at an address that is not allowed.');
  }
  return first;
}
