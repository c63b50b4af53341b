import { mintBodyExample } from '@tokencloud/contract/examples';
import {
  verificationSchema,
  webhookEventListSchema,
  webhookPayloadSchema,
} from '@tokencloud/contract/schemas';
import { verificationStatuses } from '@tokencloud/contract/vocabulary';
import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { createMockApi, type MockApi } from './create-mock-api.ts';
import { reachedFrom } from './mock-record.ts';

const origin = 'https://verify.example';
const headers = { authorization: `Bearer sk_test_${'a'.repeat(43)}`, 'content-type': 'application/json' };

async function call({ handlers }: MockApi, path: string, body?: object) {
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await getResponse([...handlers], new Request(`${origin}${path}`, init));
  return response?.json();
}

async function mint(api: MockApi): Promise<string> {
  return verificationSchema.parse(await call(api, '/v1/verifications', mintBodyExample)).id;
}

const moves = verificationStatuses.filter((status) => status !== 'open');

test.each(moves)('a verification moves to %s, and its events are told in order', async (status) => {
  const api = createMockApi({ origin, now: () => Date.parse('2026-01-31T09:30:00.000Z') });
  const id = await mint(api);
  const events = api.move(id, status);
  const way = reachedFrom[status] === 'in_review' ? ['in_review', status] : [status];
  expect(events.map(({ data }) => data.status)).toEqual(way);
  for (const event of events)
    expect(webhookPayloadSchema.parse(event).data).toMatchObject({ verification_id: id });
  const read = verificationSchema.parse(await call(api, `/v1/verifications/${id}`));
  expect(read.status).toBe(status);
  expect(read.result === null).toBe(status !== 'verified');
  const log = webhookEventListSchema.parse(await call(api, '/v1/events'));
  expect(log.data.map((event) => event.id)).toEqual(
    events.reduce<string[]>((ids, event) => [event.id, ...ids], []),
  );
});

test('nothing moves after its end', async () => {
  const api = createMockApi();
  const id = await mint(api);
  api.move(id, 'verified');
  for (const status of moves) expect(() => api.move(id, status)).toThrow('not_open');
});

test('two mocks know nothing of each other', async () => {
  const [one, other] = [createMockApi(), createMockApi()];
  const id = await mint(one);
  expect(await call(other, `/v1/verifications/${id}`)).toMatchObject({ code: 'not_found' });
});
