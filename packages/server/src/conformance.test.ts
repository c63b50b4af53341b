import { conformanceCases } from '@tokencloud/contract/conformance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServerUnderTest } from './server-under-test.ts';

let server: Awaited<ReturnType<typeof startServerUnderTest>>;
beforeAll(async () => {
  server = await startServerUnderTest();
});
afterAll(() => server.stop());

test.each(conformanceCases)('$name', async ({ run }) => {
  const target = {
    origin: server.origin,
    fetch,
    secretKey: server.partner.secretKey,
    mint: async (body: object) => ({ clientToken: (await server.mint(body)).client_token }),
  };
  await expect(run(target)).resolves.toBeUndefined();
});
