import { CLIENT_TOKEN_SECONDS } from '@tokencloud/contract/vocabulary';
import { expect, test } from 'vitest';
import { codeOf } from './server-under-test.ts';
import { type ServerUnderTest, startServerForThisTest } from './under-test/for-this-test.ts';

const poll = ({ call }: ServerUnderTest, token: string, wait: number) =>
  call(['GET', `/v1/session/updates?after=1&wait=${wait}`], { token });

/** A poll that the server holds by now. */
async function hold(server: ServerUnderTest, token: string, nowHeld: number) {
  const answer = poll(server, token, 25);
  await expect.poll(() => server.services.waiters.count()).toBe(nowHeld);
  return { answer };
}

/** How often each table was read since the last look, but for what the sweeper and the sender of webhooks look after. */
function readingsOf(statements: string[]): Record<string, number> {
  const readings = statements.splice(0).filter((sql) => /^select (?!.*(alarm_at|deliveries))/.test(sql));
  const byTable = Object.groupBy(readings, (sql) => /from "(\w+)"/.exec(sql)?.[1] ?? sql);
  return Object.fromEntries(Object.entries(byTable).map(([table, each = []]) => [table, each.length]));
}

test('a poll reads its token once and its verification when it begins, and nothing while it waits', async () => {
  const statements: string[] = [];
  const server = await startServerForThisTest({ onStatement: (sql) => statements.push(sql) });
  const minted = await Promise.all(Array.from({ length: 20 }, () => server.mint()));
  const pollAll = () => Promise.all(minted.map(({ client_token }) => poll(server, client_token, 1)));
  readingsOf(statements);
  const answers = await pollAll();
  expect(answers.map(({ status }) => status)).toEqual(minted.map(() => 204));
  expect(readingsOf(statements)).toEqual({ client_tokens: 20, verifications: 20 });
  await pollAll();
  expect(readingsOf(statements)).toEqual({ verifications: 20 });
});

test('whoever is woken by a change of this process is told it without another reading', async () => {
  const statements: string[] = [];
  const server = await startServerForThisTest({ onStatement: (sql) => statements.push(sql) });
  const { id, client_token: token } = await server.mint();
  const { answer } = await hold(server, token, 1);
  readingsOf(statements);
  const canceling = server.call(['POST', `/v1/verifications/${id}/cancel`], {
    token: server.partner.secretKey,
  });
  expect((await answer).body).toMatchObject({ status: 'canceled', version: 2 });
  await canceling;
  // One by the call that cancels it; the partner's name is part of what the page is told.
  expect(readingsOf(statements)).toMatchObject({ verifications: 1, partners: 1 });
});

test('a client token that is remembered ends in time', async () => {
  const server = await startServerForThisTest();
  const { client_token: token } = await server.mint();
  expect((await poll(server, token, 0)).status).toBe(204);
  server.passSeconds(CLIENT_TOKEN_SECONDS);
  expect(codeOf(await poll(server, token, 0))).toBe('client_token_expired');
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
  server.services.waiters.wake({ verificationId: id, version: 2 });
  const { status, headers } = await held.answer;
  expect([status, headers.get('content-type')]).toEqual([500, 'application/problem+json']);
  expect(server.logged.join()).toContain('a request failed');
});
