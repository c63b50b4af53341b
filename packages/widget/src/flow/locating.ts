import type { SessionView } from '@tokencloud/contract/schemas';
import type { Region } from '@tokencloud/contract/vocabulary';
import type { Flow, Whereabouts } from './flow.ts';
import type { LocationFailure } from './flow-event.ts';
import { isRegionNeeded } from './region-rules.ts';
import type { LocationTrouble } from './state.ts';
import { withCall } from './with-call.ts';

/** The flow as the browser is asked (again) where it is. */
export function startLocating(flow: Flow): Flow {
  const attempt = flow.whereabouts.step === 'locating' ? flow.whereabouts.attempt + 1 : 1;
  return { ...flow, whereabouts: { step: 'locating', attempt, alternatives: 'hidden' } };
}

/** The flow after *Continue*: by the surest source that the partner accepts, or straight on. */
export function startWhereabouts(flow: Flow, view: SessionView): Flow {
  if (!isRegionNeeded(view)) return { ...flow, whereabouts: { step: 'settled' } };
  const sources = view.region_sources;
  if (sources.includes('gps')) return startLocating(flow);
  const ifUndecided = sources.includes('declared') ? 'unavailable' : null;
  return sources.includes('ip') ? askAddress(flow, ifUndecided) : trouble(flow, 'unavailable');
}

/** The browser has said where it is: the server is told the region, never the coordinates. */
export function afterLocationFound(flow: Flow, region: Region): Flow {
  if (flow.whereabouts.step !== 'locating') return flow;
  return withCall(telling(flow, 'unsure'), { kind: 'region', body: { source: 'gps', region } });
}

/** The browser has not: the address may tell, before the person is troubled. */
export function afterLocationFailed(flow: Flow, reason: LocationFailure): Flow {
  if (flow.whereabouts.step !== 'locating') return flow;
  const mayAskAddress = flow.view?.region_sources.includes('ip') === true;
  return mayAskAddress ? askAddress(flow, reason) : trouble(flow, reason);
}

/** The person has said where they are. */
export function declareRegion(flow: Flow, region: Region): Flow {
  return withCall(telling(flow, null), { kind: 'region', body: { source: 'declared', region } });
}

function askAddress(flow: Flow, ifUndecided: LocationTrouble | null): Flow {
  return withCall(telling(flow, ifUndecided), { kind: 'region', body: { source: 'ip' } });
}

function trouble(flow: Flow, reason: LocationTrouble): Flow {
  return { ...flow, whereabouts: { step: 'trouble', reason } };
}

function telling(flow: Flow, ifUndecided: LocationTrouble | null): Flow {
  const alternatives = flow.whereabouts.step === 'locating' ? flow.whereabouts.alternatives : 'hidden';
  const whereabouts: Whereabouts = { step: 'telling', alternatives, ifUndecided };
  return { ...flow, whereabouts };
}
