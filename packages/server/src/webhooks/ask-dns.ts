import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';

/** How long a DNS server is waited for at first; c-ares waits longer the second time. */
const FIRST_TRY_MS = 2000;
const TRIES = 2;

/** What is said of a name that DNS does not know, and where no DNS server is at all. */
const UNKNOWN_THERE = ['ENOTFOUND', 'ENODATA', 'EREFUSED', 'ECONNREFUSED'];

const isUnknownThere = (error: unknown) =>
  error instanceof Error && 'code' in error && UNKNOWN_THERE.includes(String(error.code));

/** Asks DNS for all addresses of a host, and stops asking when the signal is aborted. */
export type AskDns = (hostname: string, signal: AbortSignal) => Promise<readonly LookupAddress[]>;

/**
 * Asks the machine's DNS servers, or those that are given. Unlike the system's resolver this takes none of the few
 * threads of the process, and can be called off.
 */
export function createAskDns(servers?: readonly string[]): AskDns {
  return async (hostname, signal) => {
    signal.throwIfAborted();
    const resolver = new Resolver({ timeout: FIRST_TRY_MS, tries: TRIES });
    if (servers !== undefined) resolver.setServers(servers);
    const cancel = () => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    signal.removeEventListener('abort', cancel);
    const addresses = answers.flatMap((answer, index) =>
      answer.status === 'rejected'
        ? []
        : answer.value.map((address) => ({ address, family: index === 0 ? 4 : 6 })),
    );
    if (addresses.length > 0) return addresses;
    for (const answer of answers) {
      if (answer.status === 'rejected' && !isUnknownThere(answer.reason)) throw answer.reason;
    }
    return [];
  };
}
