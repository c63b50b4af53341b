import { partnerRoutes, type Route } from '@tokencloud/contract/routes';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { answers } from './answers.ts';
import { MockProblem, refusalOf } from './mock-problem.ts';
import { reachedFrom, type MovedStatus } from './mock-record.ts';
import { MockStore } from './mock-store.ts';
import { readCall } from './read-call.ts';

/** How a mock begins. */
export type MockApiOptions = {
  /** The verification server that your code asks. Default: any. */
  readonly origin?: string | undefined;
  /** Milliseconds since 1970. Default: the machine's clock. */
  readonly now?: (() => number) | undefined;
};

/** What a webhook says; `signWebhook` of `@tokencloud/node` makes a delivery of it. */
export type MockEvent = {
  readonly id: string;
  readonly type: `verification.${'submitted' | 'verified' | 'rejected' | 'failed' | 'canceled' | 'expired'}`;
  readonly timestamp: string;
  readonly data: {
    readonly verification_id: string;
    readonly reference: string;
    readonly status: MovedStatus;
    readonly mode: 'test';
  };
};

/** A verification server for the tests of your own server: in memory, without a network. */
export type MockApi = {
  /** For msw's `setupServer`. Any well-formed test key is good. */
  readonly handlers: readonly HttpHandler[];
  /**
   * Lets the person, the phone, the review desk or time do what takes a verification there. A decision goes by way
   * of `in_review`. @returns the events that your webhook receiver would be told, in order.
   */
  readonly move: (verificationId: string, status: MovedStatus) => readonly MockEvent[];
};

const methods = { GET: http.get, PUT: http.put, POST: http.post } as const;

type RouteName = keyof typeof partnerRoutes;

function handlerOf(name: RouteName, origin: string, store: MockStore): HttpHandler {
  const route: Route = partnerRoutes[name];
  return methods[route.method](`${origin}${route.path}`, async ({ request, params }) => {
    try {
      const body = answers[name](await readCall(route, request, String(params['id'] ?? '')), store);
      const headers = { 'cache-control': 'no-store', 'x-request-id': 'req_example' };
      return HttpResponse.json(body, { status: route.answer.status, headers });
    } catch (error) {
      if (error instanceof MockProblem) return refusalOf(error);
      throw error;
    }
  });
}

/**
 * Makes one, from the contract's examples and with the real server's rules; the suite that holds the real one holds
 * it too.
 * @example
 * const api = createMockApi();
 * const server = setupServer(...api.handlers);
 */
export function createMockApi({ origin = '*', now = Date.now }: MockApiOptions = {}): MockApi {
  const store = new MockStore(now);
  // The keys of a literal object are exactly its type's keys; Object.keys forgets that.
  const names = Object.keys(partnerRoutes) as RouteName[];
  return {
    handlers: names.map((name) => handlerOf(name, origin, store)),
    move: (id, status) => {
      const from = reachedFrom[status];
      const isOnTheWay = from === 'in_review' && store.read(id).status === 'open';
      const way: readonly MovedStatus[] = isOnTheWay ? ['in_review', status] : [status];
      return way.map((next) => {
        store.move(id, next, 'not_open');
        const [event] = store.events;
        if (event === undefined) throw new Error('A move has an event.');
        // The mock is in test mode, and no event says `open`.
        return { id: event.id, ...event.payload } as MockEvent;
      });
    },
  };
}
