import type { Route } from '@tokencloud/contract/routes';
import { secretKeyPattern } from '@tokencloud/contract/vocabulary';
import type * as z from 'zod/mini';
import { MockProblem } from './mock-problem.ts';

/** A request to the mock, read as the server reads it. */
export type ReadCall = {
  readonly id: string;
  readonly query: unknown;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
};

function parseWith(schema: z.ZodMiniType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new MockProblem(
    'invalid_request',
    result.error.issues.flatMap(({ path, message, ...issue }) =>
      'keys' in issue && Array.isArray(issue.keys)
        ? issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'There is no such field.' }))
        : [{ path: path.join('.'), message }],
    ),
  );
}

async function jsonOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === '') return {};
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new MockProblem('unsupported_media_type');
  try {
    return JSON.parse(text);
  } catch {
    throw new MockProblem('invalid_request', [{ path: '', message: 'The body is not JSON.' }]);
  }
}

/**
 * Reads a request by its route. Any well-formed test key is good.
 * @throws MockProblem where the server would refuse it before it looks at any verification.
 */
export async function readCall(route: Route, request: Request, id: string): Promise<ReadCall> {
  const key = /^Bearer ([\w-]+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (!secretKeyPattern.test(key)) throw new MockProblem('unauthorized');
  if (key.startsWith('sk_live_')) throw new MockProblem('unauthorized');
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return {
    id,
    query: route.query && parseWith(route.query, query),
    body: route.body && parseWith(route.body, await jsonOf(request)),
    idempotencyKey: request.headers.get('idempotency-key'),
  };
}
