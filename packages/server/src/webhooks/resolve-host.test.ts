import type { LookupAddress } from 'node:dns';
import { expect, onTestFinished, test } from 'vitest';
import { type DnsAnswering, startDnsServer } from '../under-test/dns-server.ts';
import { createAskDns } from './ask-dns.ts';
import { createResolveHost } from './resolve-host.ts';

const here: readonly LookupAddress[] = [{ address: '127.0.0.1', family: 4 }];
const { signal } = new AbortController();

/** A resolver with a DNS server of its own, and the names that it has asked the system for. */
async function resolverWith(answer: DnsAnswering, answerOfSystem = async () => here) {
  const dns = await startDnsServer(answer);
  onTestFinished(dns.stop);
  const askedSystem: string[] = [];
  const resolve = createResolveHost({
    askDns: createAskDns([dns.address]),
    askSystem(hostname) {
      askedSystem.push(hostname);
      return answerOfSystem();
    },
  });
  return { resolve, dns, askedSystem };
}

test('what DNS knows the system is not asked for', async () => {
  const { resolve, askedSystem } = await resolverWith(() => ['192.0.2.7', '192.0.2.8']);
  expect(await resolve('shop.example', signal)).toEqual([
    { address: '192.0.2.7', family: 4 },
    { address: '192.0.2.8', family: 4 },
  ]);
  expect(askedSystem).toEqual([]);
});

test.each(['no such name', []] as const)('the system may know what DNS does not: %j', async (said) => {
  const { resolve, askedSystem } = await resolverWith(() => said);
  expect(await resolve('shop.internal', signal)).toEqual(here);
  expect(askedSystem).toEqual(['shop.internal']);
});

test('this machine’s own names and addresses are no business of DNS', async () => {
  const { resolve, dns } = await resolverWith(() => 'silence');
  expect(await resolve('localhost', signal)).toEqual(here);
  expect(await resolve('127.0.0.1', signal)).toEqual(here);
  expect(await resolve('::1', signal)).toEqual([{ address: '::1', family: 6 }]);
  expect(dns.asked).toEqual([]);
});

test('a DNS that is silent is asked no longer than anybody waits, and takes no thread of the system', async () => {
  const { resolve, dns, askedSystem } = await resolverWith(() => 'silence');
  const waiting = new AbortController();
  const answer = resolve('shop.example', waiting.signal);
  await dns.untilAsked();
  waiting.abort();
  await expect(answer).rejects.toMatchObject({ code: 'ECANCELLED' });
  expect(askedSystem).toEqual([]);
});

test('the system is asked for one name at a time, and for none that nobody waits for any more', async () => {
  const first = Promise.withResolvers<readonly LookupAddress[]>();
  const { resolve, askedSystem } = await resolverWith(
    () => 'silence',
    () => first.promise,
  );
  const givenUp = new AbortController();
  const answers = [resolve('one', signal), resolve('two', givenUp.signal), resolve('three', signal)];
  await expect.poll(() => askedSystem).toEqual(['one']);
  givenUp.abort();
  first.reject(new Error('There is no such host.'));
  const settled = await Promise.allSettled(answers);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(askedSystem).toEqual(['one', 'three']);
});
