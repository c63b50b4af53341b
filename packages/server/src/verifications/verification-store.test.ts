import { expect, test } from 'vitest';
import { startServerForThisTest } from '../under-test/for-this-test.ts';

const claim = {
  name: 'claim',
  generation: 1,
  attemptId: 'att_made-up',
  claimKeyHash: 'made up',
  platform: 'ios',
  nonce: 'made up',
  pairingNumber: null,
} as const;

test('what was read before spares a reading, but nothing is refused by it', async () => {
  const statements: string[] = [];
  const server = await startServerForThisTest({ onStatement: (sql) => statements.push(sql) });
  const { verifications } = server.services;
  const { id, client_token: token } = await server.mint();
  const before = await verifications.read(id);
  if (before === undefined) throw new Error('It was minted.');
  await server.call(['POST', '/v1/session/handoff'], { token, body: { document: 'passport' } });

  // By what was read before there is no code that could be claimed.
  const claimed = await verifications.apply(before, claim);
  expect(claimed).toMatchObject({ refusal: null, verification: { version: 3 } });
  if (claimed === undefined) throw new Error('It was minted.');

  statements.length = 0;
  const step = { name: 'report_step', step: 'scanning', attemptId: claim.attemptId, generation: 1 } as const;
  expect(await verifications.apply(claimed.verification, step)).toMatchObject({ refusal: null });
  expect(statements.filter((sql) => sql.startsWith('select'))).toEqual([]);
  // Somebody else was first: what is now counts.
  const again = await verifications.apply(claimed.verification, { ...step, step: 'confirming' });
  expect(again).toMatchObject({ refusal: null, verification: { version: 5 } });
});

test('a change, its events and what stands alongside are there together or not at all', async () => {
  const server = await startServerForThisTest();
  const { verifications, db } = server.services;
  const { id } = await server.mint();
  const failing = verifications.apply(id, { name: 'cancel', by: 'person' }, async () => {
    throw new Error('made to fail');
  });
  await expect(failing).rejects.toThrow('made to fail');
  expect(await verifications.read(id)).toMatchObject({ version: 1 });
  expect(await db.selectFrom('events').selectAll().execute()).toEqual([]);
});
