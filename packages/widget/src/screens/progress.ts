import type { FlowStateName } from '../flow/state.ts';

/** How far along each state is, of `PROGRESS_STEPS`; null where there is nothing to count. */
export const progressOf: Record<FlowStateName, 1 | 2 | 3 | null> = {
  connecting: 1,
  introduction: 1,
  locating: 1,
  locationTrouble: 1,
  choosingDocument: 1,
  nothingOnOffer: null,
  preparingCode: 2,
  handoff: 2,
  phoneConnected: 2,
  phoneStopped: 2,
  submitted: 3,
  failed: null,
  canceled: null,
  expired: null,
  linkInvalid: null,
};

/** Steps as the introduction counts them: document, phone, done. */
export const PROGRESS_STEPS = 3;
