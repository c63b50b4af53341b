import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type AskDns, createAskDns } from './ask-dns.ts';

/** All addresses of a host; nobody wants them any more once the signal is aborted. */
export type ResolveHost = (hostname: string, signal: AbortSignal) => Promise<readonly LookupAddress[]>;

/** What hosts are looked up by; everything that tests replace. */
type Lookups = {
  readonly askDns: AskDns;
  /** The system's resolver. */
  readonly askSystem: (hostname: string) => Promise<readonly LookupAddress[]>;
};

const realLookups: Lookups = {
  askDns: createAskDns(),
  askSystem: (hostname) => lookup(hostname, { all: true }),
};

/**
 * Asks DNS, and the system for what DNS does not know: its file of hosts, its search domains. A lookup of the system
 * cannot be called off, and a process has two threads for all that it looks up: one is left to everything else, so
 * that a receiver whose DNS is dead keeps neither the database waiting nor the evidence verifier.
 */
export function createResolveHost({ askDns, askSystem }: Lookups = realLookups): ResolveHost {
  let last: Promise<unknown> = Promise.resolve();

  function askSystemInTurn(hostname: string, signal: AbortSignal) {
    const answer = last.then(() => {
      signal.throwIfAborted();
      return askSystem(hostname);
    });
    // Whoever asked is told of a failure; whoever comes next only waits for the end.
    last = answer.catch(() => {});
    return answer;
  }

  return async (hostname, signal) => {
    const family = isIP(hostname);
    if (family !== 0) return [{ address: hostname, family }];
    // A name without a dot (localhost) is the machine's own business.
    const addresses = hostname.includes('.') ? await askDns(hostname, signal) : [];
    return addresses.length > 0 ? addresses : askSystemInTurn(hostname, signal);
  };
}
