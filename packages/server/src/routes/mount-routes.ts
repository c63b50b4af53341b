import type { HttpBindings } from '@hono/node-server';
import { routes, type Route, type RouteAuth, type RouteName } from '@tokencloud/contract/routes';
import type { Context, Hono } from 'hono';
import { authenticate } from '../middleware/authenticate.ts';
import { callerPlaceOf, type CallerPlace } from '../middleware/caller-place.ts';
import { countedAs } from '../middleware/counted-as.ts';
import { ExpiredTokenError } from '../middleware/expired-token-error.ts';
import { ProblemError } from '../middleware/problem-error.ts';
import { parseWith, readJson } from '../middleware/request-body.ts';
import type { Services } from '../services.ts';
import { askedBy, failure, finish, finishLater } from './finish-answer.ts';
import type {
  Caller,
  LaterAnswer,
  RouteAnswer,
  RouteHandler,
  RouteHandlers,
  RouteRequest,
} from './route-handler.ts';
import { createSendLater } from './send-later.ts';

/** A route and a handler whose types have been forgotten; `mountRoutes` pairs them by name, so they fit. */
type AnyHandler = (
  request: RouteRequest<RouteName>,
) => Promise<RouteAnswer<RouteName> | LaterAnswer<RouteName>>;

function queryOf(context: Context, route: Route): unknown {
  const query = context.req.query();
  if (route.query !== undefined) return parseWith(route.query, query);
  const [unknown] = Object.keys(query);
  if (unknown === undefined) return undefined;
  throw new ProblemError('invalid_request', {
    errors: [{ path: unknown, message: 'There is no such query parameter.' }],
  });
}

async function bodyOf(context: Context, route: Route): Promise<unknown> {
  if (route.method === 'GET') return undefined;
  // The server is Node's, and the framework hands its request on.
  const json = await readJson((context.env as HttpBindings).incoming);
  if (route.body !== undefined) return parseWith(route.body, json ?? {});
  const isEmpty = json === undefined || JSON.stringify(json) === '{}';
  if (isEmpty) return undefined;
  throw new ProblemError('invalid_request', {
    errors: [{ path: '', message: 'This call takes no body.' }],
  });
}

/** A response that comes later, and what keeps nothing of its request until then. */
type LaterResponse = { readonly later: Promise<Response> };

function respond(route: Route, answer: RouteAnswer<RouteName>): Response {
  const headers = new Headers({ 'cache-control': 'no-store', ...answer.headers });
  for (const cookie of answer.cookies ?? []) headers.append('set-cookie', cookie);
  if (answer.body === null) return new Response(null, { status: 204, headers });
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(answer.body), { status: route.answer.status, headers });
}

/** Who calls. Whoever has no valid credential is counted by where they come from. */
async function callerOf(
  request: Request,
  { route, place, id, services }: { route: Route; place: CallerPlace; id: string; services: Services },
): Promise<Caller[RouteAuth]> {
  const { rateLimits } = services;
  const asked = { id, method: route.method };
  const caller = await authenticate[route.auth](request.headers, services, asked).catch((error: unknown) => {
    // A page that was away for an hour is no stranger: it uses up nothing of those that share its address.
    if (error instanceof ExpiredTokenError) rateLimits.take('token', error.tokenHash);
    else if (error instanceof ProblemError) rateLimits.take('address', place.network);
    throw error;
  });
  // The pair is of one kind; the union of all pairs is more than the compiler can follow.
  const countedAsWho = countedAs[route.auth] as (typeof countedAs)['none'];
  rateLimits.take(...countedAsWho(caller as null, place));
  return caller;
}

async function handle(
  context: Context,
  { route, handler, services }: { route: Route; handler: AnyHandler; services: Services },
): Promise<Response | LaterResponse> {
  const { raw: request } = context.req;
  const place = callerPlaceOf(context, services);
  const id = context.req.param('id') ?? '';
  const caller = await callerOf(request, { route, place, id, services });
  const parsed = {
    caller,
    id,
    query: queryOf(context, route),
    body: await bodyOf(context, route),
    headers: request.headers,
    ...place,
    // Made when somebody asks for it: most routes wait for nothing.
    get signal() {
      return request.signal;
    },
  };
  // Caller, query and body were made by this very route's auth and schemas.
  const answer = await handler(parsed as RouteRequest<RouteName>);
  return 'later' in answer
    ? { later: answer.later.then((late) => respond(route, late)) }
    : respond(route, answer);
}

/** Mounts every route of the contract, and answers for the addresses and methods that are none. */
export function mountRoutes(app: Hono, handlers: RouteHandlers, services: Services): void {
  const sendLater = createSendLater({ mode: services.configuration.MODE, log: services.log });
  const guarded =
    (route: string, answer: (context: Context) => Promise<Response | LaterResponse>) =>
    async (context: Context) => {
      const asked = askedBy(context, route, services.clock());
      try {
        const answered = await answer(context);
        if (answered instanceof Response) return finish(answered, asked, services);
        return sendLater(context, finishLater(answered.later, asked, services));
      } catch (error) {
        return finish(failure(error, asked, services), asked, services);
      }
    };

  const names = Object.keys(routes) as RouteName[];
  const notAllowed = (path: string) => {
    const allow = names.filter((name) => routes[name].path === path).map((name) => routes[name].method);
    return new ProblemError('method_not_allowed', { allow });
  };
  for (const name of names) {
    const route: Route = routes[name];
    // The pair is of one name; the union of all pairs is more than the compiler can follow.
    const handler = handlers[name] as RouteHandler<never> as unknown as AnyHandler;
    app.on(
      route.method,
      route.path,
      guarded(name, async (context) => {
        // The framework answers HEAD by doing what GET does, and holding a poll that nobody reads is what it must not.
        if (context.req.method !== route.method) throw notAllowed(route.path);
        return handle(context, { route, handler, services });
      }),
    );
  }
  for (const path of new Set(names.map((name) => routes[name].path))) {
    app.all(
      path,
      guarded('none', async () => {
        throw notAllowed(path);
      }),
    );
  }
  app.all(
    '/v1/*',
    guarded('none', async () => {
      throw new ProblemError('not_found');
    }),
  );
}
