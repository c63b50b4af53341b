import type { SessionView } from '@tokencloud/contract/schemas';
import { isLocationNeeded, isRegionDecided } from './region-rules.ts';
import type { FlowStateOf } from './state.ts';

/** Whether a document has been chosen, here, before or in another tab. */
export function isUnderWay(view: SessionView): boolean {
  return view.document !== null || view.handoff !== null || view.phone !== null;
}

/** Whether the first view shows that the person has been here before. What is known is not asked again. */
export function hasBeenHere(view: SessionView): boolean {
  return isUnderWay(view) || isRegionDecided(view);
}

/** The introduction to a session. */
export function introductionTo(view: SessionView): FlowStateOf<'introduction'> {
  return { name: 'introduction', asksForLocation: isLocationNeeded(view), isContinuing: false };
}

/** The introduction, where the first view leads to it; null where the person is to see something else. */
export function introductionAtFirst(view: SessionView): FlowStateOf<'introduction'> | null {
  return view.status === 'open' && !hasBeenHere(view) ? introductionTo(view) : null;
}
