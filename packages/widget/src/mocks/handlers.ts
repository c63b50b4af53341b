import { widgetRoutes } from '@tokencloud/contract/routes';
import { sessionExamples } from '@tokencloud/contract/examples';
import { handoffBodySchema, regionBodySchema, updatesQuerySchema } from '@tokencloud/contract/schemas';
import type { SessionView } from '@tokencloud/contract/schemas';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { createMockSession, type MockSession } from './mock-session.ts';
import { patchOf, type PhoneMove } from './phone-moves.ts';
import { MockProblem, problemResponse } from './problem-response.ts';
import { readBody, readQuery, readToken } from './read-request.ts';
import { ruleOnCancel, ruleOnHandoff, ruleOnRegion, ruleOnRelease, type Ruling } from './session-rules.ts';

/** How a mocked server begins. */
export type MockBackendOptions = {
  /** The view of every new session. Default: the contract's fresh one. */
  readonly start?: SessionView;
  /** Milliseconds since 1970. Default: the machine's clock. */
  readonly now?: () => number;
};

/** A verification server of one's own, in memory: a session per client token. */
export type MockBackend = {
  /** For msw's `setupWorker` and `setupServer`. */
  readonly handlers: readonly HttpHandler[];
  /** The session of a token; made when it is first asked for. */
  readonly session: (token: string) => MockSession;
  /** Lets a phone, or time, do something. */
  readonly move: (token: string, move: PhoneMove) => void;
};

/** Makes a mocked server from the contract's examples, with the real one's rules for what the widget calls. */
export function createMockBackend(options: MockBackendOptions = {}): MockBackend {
  const { start = sessionExamples.fresh, now = () => Date.now() } = options;
  const sessions = new Map<string, MockSession>();

  function session(token: string): MockSession {
    const known = sessions.get(token) ?? createMockSession(start, now);
    sessions.set(token, known);
    return known;
  }

  return {
    session,
    move: (token, move) => {
      const moved = session(token);
      moved.change(patchOf(move, moved.view(), now()));
    },
    handlers: handlersOf((request) => session(readToken(request)), now),
  };
}

type SessionOf = (request: Request) => MockSession;
type Answer = (session: MockSession, request: Request) => Promise<SessionView | null> | SessionView;

function handlersOf(sessionOf: SessionOf, now: () => number): readonly HttpHandler[] {
  const moment = (session: MockSession) => ({ now: now(), generation: session.generation() });
  const answers: Record<MockedRoute, Answer> = {
    readSession: (session) => session.view(),
    pollSession: (session, request) => {
      const { after, wait } = readQuery(request, updatesQuerySchema);
      return session.waitForNewer(after, wait * 1000);
    },
    setRegion: async (session, request) =>
      obey(session, ruleOnRegion(session.view(), await readBody(request, regionBodySchema))),
    makeHandoff: async (session, request) => {
      const { document } = await readBody(request, handoffBodySchema);
      return obey(session, ruleOnHandoff(session.view(), document, moment(session)));
    },
    releasePhone: (session) => obey(session, ruleOnRelease(session.view(), moment(session))),
    cancelSession: (session) => obey(session, ruleOnCancel(session.view())),
  };
  return mockedRoutes.map((name) => handlerOf(name, (request) => answers[name](sessionOf(request), request)));
}

const mockedRoutes = [
  'readSession',
  'pollSession',
  'setRegion',
  'makeHandoff',
  'releasePhone',
  'cancelSession',
] as const satisfies readonly (keyof typeof widgetRoutes)[];

type MockedRoute = (typeof mockedRoutes)[number];

const methods = { GET: http.get, PUT: http.put, POST: http.post } as const;

/** As the server answers everything of the API. */
const noStore = { 'cache-control': 'no-store' };

function handlerOf(
  name: MockedRoute,
  answer: (request: Request) => Promise<SessionView | null> | SessionView,
): HttpHandler {
  const { method, path } = widgetRoutes[name];
  return methods[method](`*${path}`, async ({ request }) => {
    try {
      const view = await answer(request);
      return view === null
        ? new HttpResponse(null, { status: 204, headers: noStore })
        : HttpResponse.json(view, { headers: noStore });
    } catch (error) {
      if (error instanceof MockProblem) return problemResponse(error);
      throw error;
    }
  });
}

function obey(session: MockSession, ruling: Ruling): SessionView {
  switch (ruling.kind) {
    case 'change':
      return session.change(ruling.patch);
    case 'unchanged':
      return session.view();
    case 'refusal':
      throw new MockProblem(ruling.code);
  }
}
