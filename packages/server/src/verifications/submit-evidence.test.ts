import { afterEach, expect, test, vi } from 'vitest';
import { startServerUnderTest } from '../server-under-test.ts';

const CROWD = 12;

let server: Awaited<ReturnType<typeof startServerUnderTest>>;
afterEach(() => server.stop());

test('of many phones that hand in at once a few are written at a time, and whoever asks meanwhile is answered', async () => {
  server = await startServerUnderTest();
  const { verifications, submitting } = server.services;
  const asPartner = { token: server.partner.secretKey };
  const ids = await Promise.all(
    Array.from({ length: CROWD }, async (_, index) => {
      const body = { reference: `made-up-${index}`, documents: ['passport'] };
      const minted = await server.call(['POST', '/v1/verifications'], { ...asPartner, body });
      const { id, client_token: token } = minted.body as { id: string; client_token: string };
      await server.call(['POST', '/v1/session/handoff'], { token, body: { document: 'passport' } });
      return id;
    }),
  );
  const gate = Promise.withResolvers<void>();
  const apply = verifications.apply.bind(verifications);
  vi.spyOn(verifications, 'apply').mockImplementation(async (which, command, alongside) => {
    if (command.name === 'submit') await gate.promise;
    return apply(which, command, alongside);
  });

  const played = ids.map((id) =>
    server.call(['POST', `/v1/test/verifications/${id}/phone`], { ...asPartner, body: { do: 'play' } }),
  );
  await vi.waitFor(() => expect(submitting.activeCount + submitting.pendingCount).toBe(CROWD), 20_000);
  expect(submitting.activeCount).toBe(3);
  const asked = await server.call(['GET', `/v1/verifications/${ids[0]}`], asPartner);
  expect(asked.status).toBe(200);

  gate.resolve();
  expect((await Promise.all(played)).map(({ status }) => status)).toEqual(ids.map(() => 200));
});
