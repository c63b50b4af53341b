import { sessionExamples } from '@tokencloud/contract/examples';
import { expect, test, vi } from 'vitest';
import { initialFlow } from '../flow/flow.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import { RequestFailure } from '../session/request-failure.ts';
import type { SessionClient } from '../session/session-client.ts';
import { sleep } from '../time/clock.ts';
import { createFakeClock, settle } from '../time/fake-clock.ts';
import { FakePage } from './fake-page.ts';
import { followSession } from './follow-session.ts';
import { createWake } from './wake.ts';

/** Follows a claimed session on a server that answers the first polls as given, and holds the others for their wait. */
function follow(age: number, ...answers: readonly (RequestFailure | null)[]) {
  const view = sessionExamples.claimed;
  const clock = createFakeClock(Date.parse(view.phone?.last_seen_at ?? '') + age);
  const lifetime = new AbortController();
  const connection = { failed: vi.fn<() => void>(), succeeded: vi.fn<() => void>() };
  const queue = [...answers];
  const poll = vi.fn<SessionClient['poll']>(async ({ wait }, signal) => {
    const answer = queue.shift();
    if (answer instanceof Error) throw answer;
    if (answer === undefined) await sleep(clock, wait * 1000, signal);
    if (signal.aborted) throw new RequestFailure({ kind: 'unreachable' });
    return null;
  });
  const flow = { ...initialFlow('android'), view };
  const emit = vi.fn<(event: FlowEvent) => void>();
  const world = {
    clock,
    connection,
    wake: createWake(new FakePage().asWindow(), lifetime.signal),
    random: () => 0.5,
    flow: () => flow,
    emit,
    serverClock: { now: clock.now },
    // Following a session polls, and asks nothing else.
    client: { poll } as unknown as SessionClient,
  };
  // What following does not use is left out of this world.
  const following = followSession(world as unknown as Parameters<typeof followSession>[0], lifetime.signal);
  return {
    clock,
    connection,
    emit,
    waits: () => poll.mock.calls.map(([question]) => question.wait),
    end: async () => {
      lifetime.abort();
      await following;
    },
  };
}

test('after an outage the first poll does not wait for news, so that the page is told at once', async () => {
  const { clock, connection, waits, end } = follow(0, new RequestFailure({ kind: 'unreachable' }), null);
  await clock.advance(2000);
  await settle();
  expect(waits()).toEqual([25, 0, 25]);
  expect(connection.succeeded).toHaveBeenCalledTimes(1);
  await end();
});

test('no poll is held past the moment at which the phone becomes quiet, and its answer is told', async () => {
  const { clock, emit, waits, end } = follow(50_400);
  const start = clock.now();
  await clock.advance(10_000);
  await settle();
  expect(waits()).toEqual([10, 25]);
  expect(emit.mock.calls).toEqual([[{ type: 'nothingNew', serverNow: start + 10_000 }]]);
  await end();
});
