import { sessionExamples } from '@tokencloud/contract/examples';
import { expect, test, vi } from 'vitest';
import { initialFlow } from '../flow/flow.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import { RequestFailure } from '../session/request-failure.ts';
import type { SessionClient } from '../session/session-client.ts';
import { createFakeClock, settle } from '../time/fake-clock.ts';
import { FakePage } from './fake-page.ts';
import { followSession } from './follow-session.ts';
import { createWake } from './wake.ts';

test('after an outage the first poll does not wait for news, so that the page is told at once', async () => {
  const clock = createFakeClock();
  const lifetime = new AbortController();
  const connection = { failed: vi.fn<() => void>(), succeeded: vi.fn<() => void>() };
  const poll = vi
    .fn<SessionClient['poll']>()
    .mockRejectedValueOnce(new RequestFailure({ kind: 'unreachable' }))
    .mockResolvedValueOnce(null)
    .mockImplementation((_question, signal) => {
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new RequestFailure({ kind: 'unreachable' })));
      });
    });
  const flow = { ...initialFlow('android'), view: sessionExamples.claimed };
  const world = {
    clock,
    connection,
    wake: createWake(new FakePage().asWindow(), lifetime.signal),
    random: () => 0.5,
    flow: () => flow,
    emit: vi.fn<(event: FlowEvent) => void>(),
    // Following a session polls, and asks nothing else.
    client: { poll } as unknown as SessionClient,
  };
  // What following does not use is left out of this world.
  const following = followSession(world as unknown as Parameters<typeof followSession>[0], lifetime.signal);
  await clock.advance(2000);
  await settle();
  expect(poll.mock.calls.map(([question]) => question.wait)).toEqual(['long', 'none', 'long']);
  expect(connection.succeeded).toHaveBeenCalledTimes(1);
  lifetime.abort();
  await following;
});
