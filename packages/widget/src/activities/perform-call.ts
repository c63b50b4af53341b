import type { SessionView } from '@tokencloud/contract/schemas';
import type { Call } from '../flow/flow.ts';
import { accessErrorOf, isDefinite, RequestFailure } from '../session/request-failure.ts';
import type { SessionClient } from '../session/session-client.ts';
import { endAccess } from './end-access.ts';
import { persist } from './persist.ts';
import type { World } from './world.ts';

/**
 * Asks the server for the flow's pending call, until it has answered. A refusal is no error for the person:
 * somebody was faster, so the session is read again and shows what is true now.
 */
export async function performCall(world: World, signal: AbortSignal): Promise<void> {
  const { call } = world.flow();
  if (call === null) return;
  try {
    const view = await persist(world, signal, async (each, tries) => {
      if (tries > 0) await readBeforeRetry(world, signal, each);
      return request(world.client, call, each);
    });
    if (!signal.aborted) world.emit({ type: 'callAnswered', call, view });
  } catch (error) {
    if (isRefusal(error)) await readAfterRefusal(world, call, signal);
    else endAccess(world, signal, error);
  }
}

function request(client: SessionClient, call: Call, signal: AbortSignal): Promise<SessionView> {
  switch (call.kind) {
    case 'region':
      return client.setRegion(call.body, signal);
    case 'handoff':
      return client.makeHandoff(call.document, signal);
    case 'release':
      return client.release(signal);
    case 'cancel':
      return client.cancel(signal);
  }
}

/**
 * A request that was lost may have been done. If it was, the view says so, the flow drops its call, and this activity
 * ends: a second code would kill the first one, a second release send a phone away that has come meanwhile.
 */
async function readBeforeRetry(world: World, signal: AbortSignal, each: AbortSignal): Promise<void> {
  const view = await world.client.read(each);
  if (!signal.aborted) world.emit({ type: 'viewReceived', view });
  if (signal.aborted) throw new RequestFailure({ kind: 'unreachable' });
}

function isRefusal(error: unknown): boolean {
  return error instanceof RequestFailure && isDefinite(error) && accessErrorOf(error) === null;
}

async function readAfterRefusal(world: World, call: Call, signal: AbortSignal): Promise<void> {
  try {
    const view = await persist(world, signal, world.client.read);
    if (!signal.aborted) world.emit({ type: 'callRefused', call, view });
  } catch (error) {
    endAccess(world, signal, error);
  }
}
