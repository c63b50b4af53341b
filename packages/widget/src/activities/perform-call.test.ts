import { sessionExamples } from '@tokencloud/contract/examples';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { continued, flowAfter } from '../flow/session-fixtures.ts';
import { RequestFailure } from '../session/request-failure.ts';
import { createFakeClock, settle, type FakeClock } from '../time/fake-clock.ts';
import { FakePage } from './fake-page.ts';
import { performCall } from './perform-call.ts';
import { createWake } from './wake.ts';
import type { World } from './world.ts';

const { waiting, claimed } = sessionExamples;
const lost = () => new RequestFailure({ kind: 'unreachable' });

let clock: FakeClock;
let flow: Flow;
let activity: AbortController;
let client: ReturnType<typeof createClient>;

function createClient() {
  return {
    read: vi.fn<World['client']['read']>(),
    makeHandoff: vi.fn<World['client']['makeHandoff']>(),
    release: vi.fn<World['client']['release']>(),
  };
}

/** Runs the call that the flow is waiting for, and ends it when the flow drops it, as the runner does. */
function perform(): Promise<void> {
  const world = {
    clock,
    client,
    wake: createWake(new FakePage().asWindow(), activity.signal),
    connection: { failed: () => undefined, succeeded: () => undefined },
    random: () => 0,
    flow: () => flow,
    emit: (event: Parameters<World['emit']>[0]) => {
      flow = continued(flow, event);
      if (flow.call === null) activity.abort();
    },
  };
  // What performing a call does not use is left out of this world.
  return performCall(world as unknown as World, activity.signal);
}

beforeEach(() => {
  clock = createFakeClock();
  activity = new AbortController();
  client = createClient();
});

afterEach(() => {
  activity.abort();
  clock.expectNoTimers();
});

const secondCode = (view = waiting) => ({
  ...view,
  version: view.version + 1,
  phone: null,
  handoff: waiting.handoff && { ...waiting.handoff, generation: 2 },
});

test('a new code whose answer was lost is found, not made twice', async () => {
  flow = continued(flowAfter({ type: 'viewReceived', view: waiting }), { type: 'newCodePressed' });
  client.makeHandoff.mockRejectedValueOnce(lost());
  client.read.mockResolvedValue(secondCode());
  const done = perform();
  await clock.advance(1000);
  await done;
  expect(client.makeHandoff).toHaveBeenCalledTimes(1);
  expect(flow.view?.handoff?.generation).toBe(2);
});

test('a release whose answer was lost does not send the next phone away', async () => {
  flow = continued(flowAfter({ type: 'viewReceived', view: claimed }), { type: 'releasePressed' });
  client.release.mockRejectedValueOnce(lost());
  const next = secondCode(claimed);
  client.read.mockResolvedValue({ ...next, handoff: next.handoff && { ...next.handoff, state: 'claimed' } });
  const done = perform();
  await clock.advance(1000);
  await done;
  expect(client.release).toHaveBeenCalledTimes(1);
});

test('a request that was lost on its way there is sent again', async () => {
  flow = continued(flowAfter({ type: 'viewReceived', view: waiting }), { type: 'newCodePressed' });
  client.makeHandoff.mockRejectedValueOnce(lost()).mockResolvedValueOnce(secondCode());
  client.read.mockResolvedValue(waiting);
  const done = perform();
  await clock.advance(1000);
  await settle();
  await done;
  expect(client.makeHandoff).toHaveBeenCalledTimes(2);
  expect(flow.call).toBeNull();
  expect(flow.view?.handoff?.generation).toBe(2);
});
