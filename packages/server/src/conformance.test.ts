import { conformanceCases } from '@tokencloud/contract/conformance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServerUnderTest } from './server-under-test.ts';

type Server = Awaited<ReturnType<typeof startServerUnderTest>>;
let server: Server;
let behindProxy: Server;
beforeAll(async () => {
  server = await startServerUnderTest();
  // Called past the proxy, it knows nobody's network, so that every phone has to type the number.
  behindProxy = await startServerUnderTest({ environment: { TRUSTED_PROXIES: '127.0.0.1' } });
});
afterAll(() => Promise.all([server.stop(), behindProxy.stop()]));

const targetAt = (at: Server) => ({
  origin: at.origin,
  fetch,
  secretKey: at.partner.secretKey,
  mint: async (body: object) => ({ clientToken: (await at.mint(body)).client_token }),
});

test.each(conformanceCases)('$name', async ({ run }) => {
  await expect(run(targetAt(server))).resolves.toBeUndefined();
});

const phoneCases = conformanceCases.filter(({ asks }) => asks.includes('phone'));

test.each(phoneCases)('$name, also where the phone has to type the number', async ({ run }) => {
  await expect(run(targetAt(behindProxy))).resolves.toBeUndefined();
});
