import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Services } from '../services.ts';
import { clientAddress, isFromProxy, networkOf } from './client-address.ts';

/** Where a request comes from. */
export type CallerPlace = {
  /** The network that the caller is on (`networkOf`); null where it is not known. */
  readonly network: string | null;
  /** The country (ISO 3166-1 alpha-2) that a proxy of our own says; null where none does. */
  readonly country: string | null;
};

/** Finds out where a request comes from; headers about it count only where a proxy of our own has written them. */
export function callerPlaceOf(
  context: Context,
  { configuration, isTrustedProxy }: Pick<Services, 'configuration' | 'isTrustedProxy'>,
): CallerPlace {
  const socketAddress = getConnInfo(context).remote.address ?? '';
  const address = clientAddress(socketAddress, {
    forwardedFor: context.req.header('x-forwarded-for') ?? null,
    isTrusted: isTrustedProxy,
  });
  const header = configuration.GEO_COUNTRY_HEADER;
  const isTold = header !== undefined && isFromProxy(socketAddress, isTrustedProxy);
  return {
    network: address === null ? null : networkOf(address),
    country: isTold ? (context.req.header(header) ?? null) : null,
  };
}
