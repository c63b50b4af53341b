import { endAccess } from './end-access.ts';
import { persist } from './persist.ts';
import type { World } from './world.ts';

/** Reads the session for the first time. A page that may not show it learns nothing but that. */
export async function readSession(world: World, signal: AbortSignal): Promise<void> {
  try {
    const view = await persist(world, signal, world.client.read);
    if (signal.aborted) return;
    if (world.isHostAllowed(view)) world.emit({ type: 'viewReceived', view });
    else world.emit({ type: 'accessEnded', code: 'origin_not_allowed' });
  } catch (error) {
    endAccess(world, signal, error);
  }
}
