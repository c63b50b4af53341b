import { sendCall, type Call, type Destination } from './send-call.ts';
import type { Surroundings } from './surroundings.ts';
import { TokenCloudApiError } from './token-cloud-api-error.ts';
import type { CallOptions, TokenCloudClient } from './token-cloud-client.ts';
import type { Verification } from './verification.ts';
import { withRetries } from './with-retries.ts';

/** What a client is made with. */
export type ClientSettings = Destination & { readonly retries: number };

const verificationPath = (id: string, rest = '') => `/v1/verifications/${encodeURIComponent(id)}${rest}`;
const testPath = (id: string, rest: string) => `/v1/test/verifications/${encodeURIComponent(id)}${rest}`;

/** Makes a client in these surroundings. */
export function createClient(settings: ClientSettings, surroundings: Surroundings): TokenCloudClient {
  // The answers are of the form that the contract's conformance suite holds the server to.
  const once = async <Answer>(call: Call) => (await sendCall(call, settings, surroundings)) as Answer;
  const repeat = <Answer>(
    attempt: (triesBefore: number) => Promise<Answer>,
    signal: AbortSignal | undefined,
  ) => withRetries(attempt, { retries: settings.retries, signal }, surroundings);
  const send = <Answer>(call: Call) => repeat(() => once<Answer>(call), call.signal);
  const get = <Answer>(path: string, { signal }: CallOptions = {}, query?: Call['query']) =>
    send<Answer>({ method: 'GET', path, query, signal });
  const post = <Answer>(path: string, { signal }: CallOptions = {}) =>
    send<Answer>({ method: 'POST', path, signal });

  return {
    mintVerification: (body, { idempotencyKey = crypto.randomUUID(), signal } = {}) =>
      send({ method: 'POST', path: '/v1/verifications', body, idempotencyKey, signal }),
    readVerification: (id, options) => get(verificationPath(id), options),
    listVerifications: (query, options) => get('/v1/verifications', options, query),
    cancelVerification: (id, options = {}) =>
      repeat(async (triesBefore) => {
        const { signal } = options;
        try {
          return await once<Verification>({ method: 'POST', path: verificationPath(id, '/cancel'), signal });
        } catch (error) {
          // The try before may have canceled it, and its answer been lost.
          const isLate = error instanceof TokenCloudApiError && error.code === 'not_open' && triesBefore > 0;
          const now =
            isLate && (await once<Verification>({ method: 'GET', path: verificationPath(id), signal }));
          if (now !== false && now.status === 'canceled') return now;
          throw error;
        }
      }, options.signal),
    renewClientToken: (id, options) => post(verificationPath(id, '/client_token'), options),
    redactVerification: (id, options) => post(verificationPath(id, '/redact'), options),
    listEvents: (query, options) => get('/v1/events', options, query),
    redeliverEvent: (id, options) => post(`/v1/events/${encodeURIComponent(id)}/redeliver`, options),
    listScenarios: (options) => get('/v1/test/scenarios', options),
    readTestHandoff: (id, options) => get(testPath(id, '/handoff'), options),
    driveTestPhone: (id, act, { signal } = {}) =>
      once({ method: 'POST', path: testPath(id, '/phone'), body: act, signal }),
  };
}
