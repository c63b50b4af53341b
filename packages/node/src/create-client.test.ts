import {
  problemExample,
  mintedVerificationExample,
  verificationExample,
} from '@tokencloud/contract/examples';
import type { ProblemCode } from '@tokencloud/contract/vocabulary';
import { describe, expect, test } from 'vitest';
import { createClient } from './create-client.ts';
import { TokenCloudApiError } from './token-cloud-api-error.ts';

type Answer = (request: Request) => Response | Promise<Response>;

const id = verificationExample.id;
const refuse = (code: ProblemCode, headers: Record<string, string> = {}): Answer => {
  const problem = problemExample(code);
  return () =>
    Response.json(problem, { status: problem.status, headers: { 'x-request-id': 'req_1', ...headers } });
};
const vanish: Answer = () => {
  throw new TypeError('fetch failed');
};
const minted: Answer = () => Response.json(mintedVerificationExample, { status: 201 });
const verification =
  (status: 'open' | 'canceled'): Answer =>
  () =>
    Response.json({ ...verificationExample, status });

/** A client whose server answers as told, one answer a request, and whose clock stands still until somebody waits. */
function clientOf(answers: readonly Answer[], { retries = 2 } = {}) {
  const asked: Request[] = [];
  const pauses: number[] = [];
  const timeouts: number[] = [];
  const rest = [...answers];
  const client = createClient(
    { origin: 'https://verify.example', secretKey: 'sk_test_made-up', timeoutMs: 10_000, retries },
    {
      fetch: async (input, init) => {
        const request = new Request(input, init);
        asked.push(request);
        const answer = rest.shift();
        if (answer === undefined) throw new Error('One request too many.');
        return answer(request);
      },
      wait: async (milliseconds) => void pauses.push(milliseconds),
      deadline: (milliseconds) => {
        timeouts.push(milliseconds);
        return new AbortController().signal;
      },
      random: () => 0.5,
    },
  );
  return { client, asked, pauses, timeouts };
}

const body = { reference: 'customer-4821' };

test('a mint sends its body, the key and an idempotency key of its own', async () => {
  const { client, asked } = clientOf([minted, minted]);
  await expect(client.mintVerification(body)).resolves.toEqual(mintedVerificationExample);
  await client.mintVerification(body);
  const [first, second] = asked;
  expect(`${first?.method} ${first?.url}`).toBe('POST https://verify.example/v1/verifications');
  expect(first?.headers.get('authorization')).toBe('Bearer sk_test_made-up');
  expect(await first?.json()).toEqual(body);
  expect(first?.headers.get('idempotency-key')).toMatch(/^[\x21-\x7e]{1,200}$/);
  expect(second?.headers.get('idempotency-key')).not.toBe(first?.headers.get('idempotency-key'));
});

test('the key never follows a redirect', async () => {
  const { client, asked } = clientOf([minted]);
  await client.mintVerification(body);
  expect(asked[0]?.redirect).toBe('manual');
});

describe('retries', () => {
  test('a mint whose answer was lost is sent again with the same key, after a pause that grows', async () => {
    const { client, asked, pauses, timeouts } = clientOf([vanish, refuse('internal'), minted]);
    await expect(client.mintVerification(body, { idempotencyKey: 'mine' })).resolves.toMatchObject({ id });
    expect(asked.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['mine', 'mine', 'mine']);
    expect(pauses).toEqual([250, 500]);
    expect(timeouts).toEqual([10_000, 10_000, 10_000]);
  });

  test('without one given, every try of a mint carries one and the same key', async () => {
    const { client, asked } = clientOf([vanish, minted]);
    await client.mintVerification(body);
    expect(new Set(asked.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  });

  test('what stays broken is told after the last try', async () => {
    const { client, asked } = clientOf([vanish, vanish, vanish]);
    const error = await client.readVerification(id).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TokenCloudApiError);
    expect(error).toMatchObject({ code: 'unreachable', status: null, requestId: null, retryable: true });
    expect(asked).toHaveLength(3);
  });

  test('a refusal that stays one is not tried again', async () => {
    const { client, asked } = clientOf([refuse('unauthorized')]);
    await expect(client.readVerification(id)).rejects.toMatchObject({ code: 'unauthorized', status: 401 });
    expect(asked).toHaveLength(1);
  });

  test('the server’s Retry-After is waited for, and one that is too long is handed on', async () => {
    const short = clientOf([refuse('rate_limited', { 'retry-after': '3' }), verification('open')]);
    await short.client.readVerification(id);
    expect(short.pauses).toEqual([3250]);
    const long = clientOf([refuse('rate_limited', { 'retry-after': '600' })]);
    await expect(long.client.readVerification(id)).rejects.toMatchObject({ retryAfterSeconds: 600 });
    expect(long.pauses).toEqual([]);
  });

  test('none are made where none are wanted', async () => {
    const { client, asked } = clientOf([vanish], { retries: 0 });
    await expect(client.readVerification(id)).rejects.toMatchObject({ code: 'unreachable' });
    expect(asked).toHaveLength(1);
  });

  test('a simulated phone does nothing twice', async () => {
    const { client, asked } = clientOf([vanish]);
    await expect(client.driveTestPhone(id, { do: 'submit' })).rejects.toMatchObject({ code: 'unreachable' });
    expect(asked).toHaveLength(1);
  });

  test('a cancel whose answer was lost has canceled', async () => {
    const { client, asked } = clientOf([vanish, refuse('not_open'), verification('canceled')]);
    await expect(client.cancelVerification(id)).resolves.toMatchObject({ status: 'canceled' });
    expect(asked.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      `POST /v1/verifications/${id}/cancel`,
      `POST /v1/verifications/${id}/cancel`,
      `GET /v1/verifications/${id}`,
    ]);
  });

  test('a cancel that comes too late says so, also where the verification was canceled before', async () => {
    const { client, asked } = clientOf([refuse('not_open')]);
    await expect(client.cancelVerification(id)).rejects.toMatchObject({ code: 'not_open' });
    expect(asked).toHaveLength(1);
  });

  test('an abort ends the call with its reason, and nothing is tried again', async () => {
    const controller = new AbortController();
    const reason = new Error('The visitor has left.');
    const { client, asked } = clientOf([
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
          controller.abort(reason);
        }),
    ]);
    await expect(client.readVerification(id, { signal: controller.signal })).rejects.toBe(reason);
    expect(asked).toHaveLength(1);
  });
});

describe('answers that are none', () => {
  test.each([
    ['a page of a proxy', () => new Response('<h1>Bad Gateway</h1>', { status: 502 }), true],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://b.example' } }),
      false,
    ],
    ['a page with status 200', () => new Response('<h1>Welcome</h1>'), false],
    [
      'a code of a later version',
      () => Response.json({ code: 'too_new', detail: '' }, { status: 409 }),
      false,
    ],
  ])('%s is named as that', async (_name, answer, retryable) => {
    const { client } = clientOf([answer], { retries: 0 });
    await expect(client.readVerification(id)).rejects.toMatchObject({ code: 'unexpected_answer', retryable });
  });
});

test('an error says which field is wrong, and names the request; it never holds the key', async () => {
  const errors = [{ path: 'reference', message: 'Too long.' }];
  const answer = () =>
    Response.json(
      { ...problemExample('invalid_request'), errors },
      { status: 400, headers: { 'x-request-id': 'req_7' } },
    );
  const { client } = clientOf([answer]);
  const error = await client.mintVerification(body).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'invalid_request', requestId: 'req_7', fields: errors });
  expect(String(error)).toContain('reference: Too long.');
  expect(JSON.stringify(error) + String(error)).not.toContain('sk_test');
});

test('an id cannot lead to another address', async () => {
  const { client, asked } = clientOf([verification('open')]);
  await client.readVerification('../events?cursor=');
  expect(new URL(asked[0]?.url ?? '').pathname).toBe('/v1/verifications/..%2Fevents%3Fcursor%3D');
});

test('a query leaves out what is not given', async () => {
  const { client, asked } = clientOf([() => Response.json({ data: [], next_cursor: null })]);
  await client.listVerifications({ reference: 'customer 4821', status: 'open', cursor: undefined, limit: 1 });
  expect(new URL(asked[0]?.url ?? '').search).toBe('?reference=customer+4821&status=open&limit=1');
});
