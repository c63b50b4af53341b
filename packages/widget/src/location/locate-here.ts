import type { Transport } from '../session/send-request.ts';
import { loadBoundary } from './load-boundary.ts';
import { locateRegion, type LocationFacts } from './locate-region.ts';
import type { Positioning } from './position.ts';

/** `locateRegion` by the boundary of this build, which is fetched now that the person has agreed. */
export function locateHere(
  browser: Positioning & Transport,
  tell: LocationFacts,
  signal: AbortSignal,
): Promise<void> {
  const loadOwnBoundary = (fetching: AbortSignal) => loadBoundary(browser, fetching);
  return locateRegion({ ...browser, loadBoundary: loadOwnBoundary }, tell, signal);
}
