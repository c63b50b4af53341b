import type { partnerRoutes } from '@tokencloud/contract/routes';
import type {
  decisionBodySchema,
  MintBody,
  Verification,
  verificationQuerySchema,
} from '@tokencloud/contract/schemas';
import { scenarios } from '@tokencloud/contract/vocabulary';
import type * as z from 'zod/mini';
import { MockProblem } from './mock-problem.ts';
import type { MockStore } from './mock-store.ts';
import type { ReadCall } from './read-call.ts';

/** What the mock answers to a call: a body of the route's form. */
type Answer = (call: ReadCall, store: MockStore) => object;

const ROWS_A_PAGE = 20;

/** Results are read by id alone. */
const row = (record: Verification): Verification => ({ ...record, result: null });

function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { cursor, limit = ROWS_A_PAGE }: { cursor?: string | undefined; limit?: number | undefined },
) {
  const start = cursor === undefined ? 0 : rows.findIndex(({ id }) => id === cursor) + 1;
  if (start === 0 && cursor !== undefined)
    throw new MockProblem('invalid_request', [{ path: 'cursor', message: 'There is no such cursor.' }]);
  const data = rows.slice(start, start + limit);
  return { data, next_cursor: start + limit < rows.length ? (data.at(-1)?.id ?? null) : null };
}

/** Every route of the partner's, with the rules of the real server. Each body and query was parsed by its schema. */
export const answers: Readonly<Record<keyof typeof partnerRoutes, Answer>> = {
  mintVerification({ body, idempotencyKey }, store) {
    const record = store.mint(body as MintBody, idempotencyKey);
    return { ...row(record), ...store.grant(record) };
  },
  readVerification: ({ id }, store) => store.read(id),
  listVerifications({ query }, store) {
    const { reference, status, ...page } = query as z.output<typeof verificationQuerySchema>;
    const rows = store
      .list()
      .filter((record) => reference === undefined || record.reference === reference)
      .filter((record) => status === undefined || record.status === status);
    return pageOf(rows.map(row), page);
  },
  cancelVerification: ({ id }, store) => row(store.move(id, 'canceled', 'not_open')),
  renewClientToken({ id }, store) {
    const record = store.read(id);
    if (record.status !== 'open' && record.status !== 'in_review') throw new MockProblem('not_open');
    return store.grant(record);
  },
  redactVerification: ({ id }, store) => row(store.redact(id)),
  decideVerification({ id, body }, store) {
    const { decision, reason = null } = body as z.output<typeof decisionBodySchema>;
    return row(
      decision === 'rejected' ? store.reject(id, reason) : store.move(id, 'verified', 'not_in_review'),
    );
  },
  listEvents: ({ query }, store) => pageOf(store.events, query as { cursor?: string }),
  redeliverEvent({ id }, store) {
    const event = store.events.find((each) => each.id === id);
    if (event === undefined) throw new MockProblem('not_found');
    return event;
  },
  listScenarios: () => ({ data: scenarios.map((name) => ({ name, description: `Plays ${name}.` })) }),
  // Nothing shows a code here, so no phone can claim one.
  readTestHandoff({ id }, store) {
    store.read(id);
    return { handoff: null, pairing_number: null };
  },
  driveTestPhone({ id, body }, store) {
    store.read(id);
    const act = (body as { readonly do: string }).do;
    throw new MockProblem(act === 'claim' || act === 'play' ? 'code_expired' : 'no_attempt');
  },
};
