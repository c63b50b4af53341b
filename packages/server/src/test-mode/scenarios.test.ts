import {
  claimSchema,
  sessionViewSchema,
  verificationSchema,
  webhookEventListSchema,
} from '@tokencloud/contract/schemas';
import {
  type Interruption,
  interruptions,
  phoneProblems,
  type ProblemCode,
  type Scenario,
  scenarios,
} from '@tokencloud/contract/vocabulary';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, startServerUnderTest } from '../server-under-test.ts';
import type { ServerUnderTest } from '../under-test/for-this-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServerUnderTest();
});
afterAll(() => server.stop());

/** A verification whose page shows a code; its review, if it comes to one, is over at once. */
async function prepare(scenario: Scenario) {
  const { id, client_token: token } = await server.mint({ scenario, clock: { review_seconds: 0 } });
  const asPartner = (method: 'GET' | 'POST', path: string, body?: object) =>
    server.call([method, path], { token: server.partner.secretKey, ...(body && { body }) });
  const makeCode = async () => {
    const body = { document: 'passport' };
    return sessionViewSchema.parse(
      (await server.call(['POST', '/v1/session/handoff'], { token, body })).body,
    );
  };
  const session = async () =>
    sessionViewSchema.parse((await server.call(['GET', '/v1/session'], { token })).body);
  const read = async () => {
    await server.sweep();
    return verificationSchema.parse((await asPartner('GET', `/v1/verifications/${id}`)).body);
  };
  const drive = (act: object) => asPartner('POST', `/v1/test/verifications/${id}/phone`, act);
  const { handoff } = await makeCode();
  return { makeCode, session, read, drive, request_id: handoff?.request_id };
}

/** What the first phone leaves behind, and what comes of a second one where there can be one. */
type Played = { readonly first: string; readonly second?: string };

const played: Record<Exclude<Scenario, `problem_${string}`>, Played> = {
  verified: { first: 'verified' },
  rejected: { first: 'rejected' },
  slow_review: { first: 'in_review' },
  never_decided: { first: 'in_review' },
  pairing_required: { first: 'verified' },
  phone_silent: { first: 'open' },
  failed: { first: 'failed' },
  phone_late: { first: 'open', second: 'verified' },
  phone_replaced: { first: 'open', second: 'verified' },
  canceled: { first: 'canceled' },
  expired: { first: 'expired' },
};
// Literal objects have just their own keys.
const plain = Object.keys(played) as (keyof typeof played)[];

test.each(plain)('one call plays %s to its end', async (scenario) => {
  const { makeCode, read, drive, session } = await prepare(scenario);
  expect((await drive({ do: 'play' })).status).toBe(200);
  expect((await read()).status).toBe(played[scenario].first);
  const { second } = played[scenario];
  if (second === undefined) return;
  // The page of a replaced phone has its new code already.
  if ((await session()).handoff?.generation === 1) await makeCode();
  expect((await drive({ do: 'play' })).status).toBe(200);
  expect((await read()).status).toBe(second);
});

test.each(phoneProblems)('one call plays problem_%s, and a second phone is verified', async (problem) => {
  const { makeCode, session, read, drive } = await prepare(`problem_${problem}`);
  await drive({ do: 'play' });
  expect((await session()).phone?.problem).toEqual({ code: problem, final: true });
  await makeCode();
  await drive({ do: 'play' });
  expect((await read()).status).toBe('verified');
});

test('every scenario is played here, and told of with a sentence', async () => {
  const ofProblems = phoneProblems.map((problem) => `problem_${problem}`);
  expect(new Set([...plain, ...ofProblems])).toEqual(new Set(scenarios));
  const listed = await server.call(['GET', '/v1/test/scenarios'], { token: server.partner.secretKey });
  // Held to its schema by the conformance suite.
  const { data } = listed.body as { data: { name: Scenario; description: string }[] };
  expect(data.map(({ name }) => name)).toEqual(scenarios);
  for (const { description } of data) expect(description).toMatch(/\.$/);
});

/** What a phone is told at its claim or, where it has come that far, after the liveness check has begun. */
const told: Record<Interruption, ProblemCode> = {
  phone_late: 'code_expired',
  phone_replaced: 'attempt_replaced',
  canceled: 'verification_canceled',
  expired: 'verification_expired',
};

const claim = (request_id: string | undefined) =>
  server.call(['POST', '/v1/phone/claims'], {
    body: { request_id, claim_key: 'a'.repeat(22), platform: 'ios', app_version: '1' },
  });
const say = (token: string, step: string) =>
  server.call(['PUT', '/v1/phone/step'], { token, body: { step } });

const whileAtWork = interruptions.filter((name) => name !== 'phone_late');

test('in the scenario phone_late any phone learns at its claim that the code has expired', async () => {
  const { request_id, makeCode } = await prepare('phone_late');
  expect(codeOf(await claim(request_id))).toBe(told.phone_late);
  expect((await claim((await makeCode()).handoff?.request_id)).status).toBe(201);
});

test.each(whileAtWork)('in the scenario %s any phone learns what has come between', async (scenario) => {
  const { request_id } = await prepare(scenario);
  const { phone_token: token } = claimSchema.parse((await claim(request_id)).body);
  for (const step of ['scanning', 'confirming', 'liveness']) {
    expect((await say(token, step)).status).toBe(204);
  }
  expect(codeOf(await say(token, 'liveness'))).toBe(told[scenario]);
});

const interruptAsPhone = (token: string, interruption: Interruption) =>
  server.call(['POST', '/v1/test/phone/interruption'], { token, body: { interruption } });

test.each(whileAtWork)('a phone asks for %s itself, once it has an attempt', async (interruption) => {
  const { request_id } = await prepare('verified');
  const { phone_token: token } = claimSchema.parse((await claim(request_id)).body);
  expect((await interruptAsPhone(token, interruption)).status).toBe(204);
  expect(codeOf(await say(token, 'scanning'))).toBe(told[interruption]);
  expect(codeOf(await interruptAsPhone(token, interruption))).toBe('attempt_ended');
});

test('a phone whose ten minutes are over leaves the page a new code, and counts until that is made', async () => {
  const { request_id, session, makeCode } = await prepare('verified');
  const { phone_token: token } = claimSchema.parse((await claim(request_id)).body);
  expect((await interruptAsPhone(token, 'phone_late')).status).toBe(204);
  const { handoff, server_time } = await session();
  expect(handoff?.expires_at).toSatisfy((at: string) => at <= server_time);
  expect((await say(token, 'scanning')).status).toBe(204);
  await makeCode();
  expect(codeOf(await say(token, 'scanning'))).toBe('attempt_replaced');
});

test('a code whose time is brought forward by a call is told to be over', async () => {
  const { request_id, drive, session } = await prepare('verified');
  expect((await drive({ do: 'interrupt', interruption: 'phone_late' })).status).toBe(200);
  expect(codeOf(await claim(request_id))).toBe('code_expired');
  const { handoff, server_time } = await session();
  expect(handoff?.expires_at).toSatisfy((at: string) => at <= server_time);
  expect((await drive({ do: 'interrupt', interruption: 'canceled' })).status).toBe(200);
  expect(codeOf(await drive({ do: 'interrupt', interruption: 'expired' }))).toBe('not_open');
});

test('the 24 hours of a verification can be made shorter', async () => {
  const { id, expires_at, created_at } = await server.mint({ clock: { verification_seconds: 2 } });
  expect(Date.parse(expires_at) - Date.parse(created_at)).toBe(2000);
  server.passSeconds(2);
  await server.sweep();
  const token = server.partner.secretKey;
  expect((await server.call(['GET', `/v1/verifications/${id}`], { token })).body).toMatchObject({
    status: 'expired',
  });
  const events = await server.call(['GET', '/v1/events'], { token });
  expect(webhookEventListSchema.parse(events.body).data[0]?.payload).toMatchObject({
    type: 'verification.expired',
    data: { verification_id: id },
  });
});
