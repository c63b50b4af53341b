import type * as z from 'zod/mini';
import { routes, type Route, type RouteName } from '../routes/index.ts';
import { problemSchema } from '../schemas/index.ts';
import type { ProblemCode } from '../vocabulary/index.ts';
import type { ConformanceTarget } from './conformance-target.ts';

/** The implementation does otherwise than the contract says. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}

/** A call of a route. */
export type Call = {
  readonly token?: string;
  readonly id?: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
};

type Answer<Name extends RouteName> = (typeof routes)[Name]['answer']['body'] extends infer Schema extends
  z.ZodMiniType
  ? z.output<Schema>
  : null;

/** Throws unless a condition holds. */
export function expectThat(condition: boolean, sentence: string): void {
  if (!condition) throw new ConformanceError(sentence);
}

async function send(target: ConformanceTarget, route: Route, call: Call): Promise<Response> {
  const url = new URL(route.path.replace(':id', call.id ?? ''), target.origin);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, String(value));
  const headers = new Headers();
  if (call.token !== undefined) headers.set('authorization', `Bearer ${call.token}`);
  if (call.body !== undefined) headers.set('content-type', 'application/json');
  if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey);
  const body = call.body === undefined ? null : JSON.stringify(call.body);
  return target.fetch(url, { method: route.method, headers, body });
}

/** Calls a route and holds the answer to the contract. */
export async function callRoute<Name extends RouteName>(
  target: ConformanceTarget,
  name: Name,
  call: Call,
): Promise<Answer<Name>> {
  const route: Route = routes[name];
  const response = await send(target, route, call);
  const text = await response.text();
  expectThat(
    response.status === route.answer.status,
    `${name} answered ${response.status} instead of ${route.answer.status}: ${text.slice(0, 300)}`,
  );
  expectThat(response.headers.get('cache-control') === 'no-store', `${name} may be cached.`);
  if (route.answer.body === null) {
    // The route's own schema says that there is no body.
    return null as Answer<Name>;
  }
  const parsed = route.answer.body.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new ConformanceError(`${name} answered another shape: ${JSON.stringify(parsed.error.issues)}`);
  }
  // Parsed by this very route's schema.
  return parsed.data as Answer<Name>;
}

/** Long-polls and says whether nothing new came. */
export async function pollsNothing(
  target: ConformanceTarget,
  token: string,
  after: number,
): Promise<boolean> {
  const response = await send(target, routes.pollSession, { token, query: { after, wait: 0 } });
  await response.arrayBuffer();
  return response.status === 204;
}

/** Calls a route that has to refuse, and holds the refusal to the contract. */
export async function expectRefusal(
  target: ConformanceTarget,
  name: RouteName,
  { code, ...call }: Call & { readonly code: ProblemCode },
): Promise<void> {
  const response = await send(target, routes[name], call);
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  expectThat(
    type.startsWith('application/problem+json'),
    `${name} answered ${response.status} ${type} instead of the problem ${code}: ${text.slice(0, 300)}`,
  );
  const problem = problemSchema.parse(JSON.parse(text));
  expectThat(problem.code === code, `${name} answered the problem ${problem.code} instead of ${code}.`);
  expectThat(problem.status === response.status, `${name}: the problem's status is not the answer's.`);
}
