import { clientTokenPattern } from '@tokencloud/contract/vocabulary';
import type * as z from 'zod/mini';
import { MockProblem } from './problem-response.ts';

/** The client token of a mocked request. Any well-formed one is good. */
export function readToken(request: Request): string {
  const token = /^Bearer ([\w-]+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined || !clientTokenPattern.test(token)) throw new MockProblem('unauthorized');
  return token;
}

/** A mocked request's body, held to its schema as the server does. */
export async function readBody<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await request.text();
  if (text !== '' && !/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new MockProblem('unsupported_media_type');
  }
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new MockProblem('invalid_request', [{ path: '', message: 'The body is not JSON.' }]);
  }
  return parseWith(schema, body);
}

/** A mocked request's query, held to its schema. */
export function readQuery<Schema extends z.ZodMiniType>(request: Request, schema: Schema): z.output<Schema> {
  return parseWith(schema, Object.fromEntries(new URL(request.url).searchParams));
}

function parseWith<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new MockProblem('invalid_request', result.error.issues.flatMap(errorsOf));
}

function errorsOf(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  if (keys.length === 0) return [{ path: issue.path.join('.'), message: issue.message }];
  return keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'There is no such field.' }));
}
