import { expect, test } from 'vitest';
import { type ServerUnderTest, startServerForThisTest } from './under-test/for-this-test.ts';

const poll = ({ call }: ServerUnderTest, token: string, wait: number) =>
  call(['GET', `/v1/session/updates?after=1&wait=${wait}`], { token });

/** A poll that the server holds by now. */
async function hold(server: ServerUnderTest, token: string, nowHeld: number) {
  const answer = poll(server, token, 25);
  await expect.poll(() => server.services.waiters.count()).toBe(nowHeld);
  return { answer };
}

test('a poll reads its token and its verification when it begins, and nothing while it waits', async () => {
  const statements: string[] = [];
  const server = await startServerForThisTest({ onStatement: (sql) => statements.push(sql) });
  const minted = await Promise.all(Array.from({ length: 20 }, () => server.mint()));
  statements.length = 0;
  const answers = await Promise.all(minted.map(({ client_token }) => poll(server, client_token, 1)));
  expect(answers.map(({ status }) => status)).toEqual(minted.map(() => 204));
  // The sweeper and the sender of webhooks look after their own work meanwhile.
  const ofPolls = statements.filter((sql) => !/alarm_at|deliveries/.test(sql));
  expect(Object.groupBy(ofPolls, (sql) => /from "(\w+)"/.exec(sql)?.[1] ?? sql)).toEqual({
    client_tokens: expect.objectContaining({ length: 20 }),
    verifications: expect.objectContaining({ length: 20 }),
  });
});

test('one token has two polls held; a third ends the oldest, and takes nothing from other tokens', async () => {
  const server = await startServerForThisTest();
  const { id, client_token: token } = await server.mint();
  const renewed = await server.call(['POST', `/v1/verifications/${id}/client_token`], {
    token: server.partner.secretKey,
  });
  const { client_token: otherToken } = renewed.body as { client_token: string };
  const other = await hold(server, otherToken, 1);
  const first = await hold(server, token, 2);
  const second = await hold(server, token, 3);
  const third = poll(server, token, 25);
  expect((await first.answer).status).toBe(204);
  await expect.poll(() => server.services.waiters.count()).toBe(3);

  await server.call(['POST', `/v1/verifications/${id}/cancel`], { token: server.partner.secretKey });
  for (const answer of [other.answer, second.answer, third]) {
    expect((await answer).body).toMatchObject({ status: 'canceled' });
  }
  expect(server.services.waiters.count()).toBe(0);
});

test('a poll that nobody reads any more is let go of', async () => {
  const server = await startServerForThisTest();
  const { client_token: token } = await server.mint();
  const leaving = new AbortController();
  const left = fetch(`${server.address}/v1/session/updates?after=1&wait=25`, {
    headers: { authorization: `Bearer ${token}` },
    signal: leaving.signal,
  });
  await expect.poll(() => server.services.waiters.count()).toBe(1);
  leaving.abort();
  await expect(left).rejects.toThrow('abort');
  await expect.poll(() => server.services.waiters.count()).toBe(0);
});

test('an answer that was waited for says what one that was there at once says', async () => {
  const server = await startServerForThisTest();
  const { id, client_token: token } = await server.mint();
  const held = await hold(server, token, 1);
  await server.call(['POST', `/v1/verifications/${id}/cancel`], { token: server.partner.secretKey });
  const [late, atOnce] = [await held.answer, await poll(server, token, 25)];
  const varying = { date: '', 'x-request-id': '' };
  const headersOf = ({ headers }: typeof late) => ({ ...Object.fromEntries(headers), ...varying });
  expect(headersOf(late)).toEqual(headersOf(atOnce));
  expect(late.headers.get('x-request-id')).toMatch(/^req_/);
  expect(late.body).toMatchObject({ status: 'canceled' });
});

test('where reading fails when a wait is over, the caller is told as ever', async () => {
  const server = await startServerForThisTest();
  const { id, client_token: token } = await server.mint();
  const held = await hold(server, token, 1);
  await server.services.db.schema.alterTable('verifications').renameTo('elsewhere').execute();
  server.services.waiters.wake(id, 2);
  const { status, headers } = await held.answer;
  expect([status, headers.get('content-type')]).toEqual([500, 'application/problem+json']);
  expect(server.logged.join()).toContain('a request failed');
});
