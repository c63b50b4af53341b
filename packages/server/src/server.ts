import type { Server } from 'node:http';
import { platform } from 'node:process';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import pLimit from 'p-limit';
import type { Configuration } from './configuration.ts';
import { createVerifyEvidence } from './credentials/evidence.ts';
import { TokenStore } from './credentials/token-store.ts';
import type { OpenDatabase } from './database/open-database.ts';
import { openDoors } from './doors.ts';
import { httpLimits } from './http-limits.ts';
import { errorFacts, type Log } from './log.ts';
import { ProblemError, problemResponse } from './middleware/problem-error.ts';
import { trustedProxies } from './middleware/client-address.ts';
import { createRateLimits } from './middleware/rate-limits.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { createWrongGuesses } from './middleware/wrong-guesses.ts';
import { createMetrics } from './metrics/metrics.ts';
import { mountPages } from './pages/mount-pages.ts';
import { PartnerStore } from './partners/partner-store.ts';
import { Forgetter } from './retention/forgetter.ts';
import { mountOpenApi } from './routes/mount-openapi.ts';
import { mountRoutes } from './routes/mount-routes.ts';
import { embeddingHandlers } from './routes/embedding-handlers.ts';
import { eventHandlers } from './routes/event-handlers.ts';
import { phoneHandlers } from './routes/phone-handlers.ts';
import { sessionHandlers } from './routes/session-handlers.ts';
import { testHandlers } from './routes/test-handlers.ts';
import { verificationHandlers } from './routes/verification-handlers.ts';
import type { Services } from './services.ts';
import type { Vault } from './vault/vault.ts';
import { AlarmClock } from './verifications/alarm-clock.ts';
import { alarmOf } from './verifications/alarm.ts';
import { handoffLinks } from './verifications/handoff-links.ts';
import { unsupportedDevices } from './verifications/unsupported-devices.ts';
import { VerificationStore } from './verifications/verification-store.ts';
import { createHeldPolls } from './verifications/held-polls.ts';
import { listenToOthers } from './verifications/listen-to-others.ts';
import { createWaiters } from './verifications/waiters.ts';
import { DeliveryQueue } from './webhooks/delivery-queue.ts';
import { Dispatcher } from './webhooks/dispatcher.ts';
import { EndpointStore } from './webhooks/endpoint-store.ts';
import { EventLog } from './webhooks/event-log.ts';
import { createSendWebhook, type SendWebhook } from './webhooks/send-webhook.ts';

/** What the server stands on; everything that tests replace. */
export type ServerParts = {
  readonly configuration: Configuration;
  readonly database: OpenDatabase;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
};

/** A server that listens. */
export type RunningServer = {
  /** How browsers and phones reach it. */
  readonly origin: string;
  /** Where it listens; another than `origin` behind a proxy. */
  readonly address: string;
  readonly services: Services;
  /** Does now what the sweeper would do within 30 s. */
  readonly sweep: () => Promise<void>;
  /** Forgets now what is old, as it is done every hour. */
  readonly forget: () => Promise<void>;
  /** Answers held polls, finishes what is under way, closes the database. */
  readonly stop: () => Promise<void>;
};

const LONGEST_STOP_MS = 3000;
const IDLE_LOOK_MS = 20;
/** Enough for a commit to be shared, and far fewer than a pool has connections. */
const SUBMISSIONS_AT_ONCE = 3;
/** As many connections as are let in at once, however busy the server is. Only Linux spreads them over several doors. */
const DOORS = platform === 'linux' ? 32 : 1;

const requestsPerMinute = (configuration: Configuration) => ({
  key: configuration.RATE_LIMIT_KEY,
  token: configuration.RATE_LIMIT_TOKEN,
  address: configuration.RATE_LIMIT_ADDRESS,
});

function createServices(parts: ServerParts, origin: string) {
  const { configuration, database, vault, clock, log } = parts;
  const { db, changes, eraseDeleted } = database;
  const waiters = createWaiters();
  const queue = new DeliveryQueue({ db, vault, clock, log, random: Math.random });
  const metrics = createMetrics({ db, clock, waiterCount: waiters.count });
  const sendOnce = createSendWebhook();
  const send: SendWebhook = async (...delivery) => {
    const result = await sendOnce(...delivery);
    metrics.webhookTried(result.name);
    return result;
  };
  const dispatcher = new Dispatcher({ queue, send, clock, log });
  const verifications = new VerificationStore({
    db,
    clock,
    onChange(verification, { hasEvents }) {
      const change = { verificationId: verification.id, version: verification.version };
      // Whoever has made the change is answered first: a page whose news come before that gives its own request up.
      setImmediate(() => waiters.wake({ ...change, verification }));
      changes.announce(change);
      if (hasEvents) dispatcher.wake();
      const alarm = alarmOf(verification);
      if (alarm !== null) alarmClock.expect(alarm.at);
    },
  });
  const alarmClock = new AlarmClock({ database, verifications, clock, log });
  const services: Services = {
    configuration,
    db,
    eraseDeleted,
    vault,
    clock,
    log,
    origin,
    verifications,
    partners: new PartnerStore(db),
    tokens: new TokenStore(db, clock),
    waiters,
    heldPolls: createHeldPolls(),
    links: handoffLinks(configuration, origin),
    unsupportedDevices,
    verifyEvidence: createVerifyEvidence(configuration.EVIDENCE_VERIFIER_URL, fetch),
    submitting: pLimit(SUBMISSIONS_AT_ONCE),
    metrics,
    wrongGuesses: createWrongGuesses(clock, metrics.requestIdGuessed),
    isTrustedProxy: trustedProxies(configuration.TRUSTED_PROXIES),
    rateLimits: createRateLimits(requestsPerMinute(configuration), clock),
    endpoints: new EndpointStore(db, vault),
    events: new EventLog(db, clock),
    wakeDispatcher: () => dispatcher.wake(),
  };
  return { services, dispatcher, alarmClock, forgetter: new Forgetter({ db, clock, log }) };
}

function createApp(services: Services): Hono {
  const app = new Hono();
  app.use('*', securityHeaders(services.configuration.MODE));
  const handlers = {
    ...verificationHandlers(services),
    ...eventHandlers(services),
    ...testHandlers(services),
    ...sessionHandlers(services),
    ...embeddingHandlers(services),
    ...phoneHandlers(services),
  };
  mountOpenApi(app);
  mountRoutes(app, handlers, services);
  mountPages(app, services);
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error, 'req_page');
    services.log('error', 'a page failed', errorFacts(error));
    return problemResponse(new ProblemError('internal'), 'req_page');
  });
  return app;
}

/** Starts the server, its sweeper and its webhook sender. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { configuration, database } = parts;
  // The port may be any free one, so the origin is known only once the server listens.
  const app = Promise.withResolvers<Hono>();
  const server = createAdaptorServer({
    fetch: async (request: Request, bindings: object) => (await app.promise).fetch(request, bindings),
    serverOptions: httpLimits,
    // `createAdaptorServer` makes a plain http server where no other kind is asked for.
  }) as Server;
  const { HOST: host, PORT: port } = configuration;
  const { address, close } = await openDoors(server, { host, port, setting: 'PORT', doors: DOORS });
  const origin = configuration.PUBLIC_ORIGIN ?? address;
  const { services, dispatcher, alarmClock, forgetter } = createServices(parts, origin);
  await listenToOthers(database, services);
  app.resolve(createApp(services));
  dispatcher.start();
  alarmClock.start();
  forgetter.start();
  return {
    origin,
    address,
    services,
    sweep: () => alarmClock.sweep(),
    forget: () => forgetter.forget(),
    async stop() {
      const closed = close();
      const overdue = setTimeout(() => server.closeAllConnections(), LONGEST_STOP_MS);
      // A connection that has been answered is idle, and closed at the next look.
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_LOOK_MS);
      alarmClock.stop();
      services.waiters.stop();
      await Promise.all([dispatcher.stop(), forgetter.stop(), closed]);
      clearInterval(idle);
      clearTimeout(overdue);
      await database.close();
    },
  };
}
