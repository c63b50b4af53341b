import type { FlowStateName } from '../flow/state.ts';

/** What the frame offers around each state. `cancel` and `help` only while there is something to go on with. */
type FrameFacts = {
  readonly width: 'narrow' | 'wide';
  readonly canCancel: boolean;
  /** `header`: a cross in the header. `screen`: the screen has the button itself. `none`: there is nowhere to go. */
  readonly close: 'header' | 'screen' | 'none';
};

const going: FrameFacts = { width: 'narrow', canCancel: true, close: 'header' };
const ended: FrameFacts = { width: 'narrow', canCancel: false, close: 'screen' };

/** The frame around each state. */
export const frameFacts: Record<FlowStateName, FrameFacts> = {
  connecting: { ...going, canCancel: false },
  introduction: going,
  locating: going,
  locationTrouble: going,
  choosingDocument: going,
  nothingOnOffer: going,
  preparingCode: going,
  handoff: { ...going, width: 'wide' },
  phoneConnected: going,
  phoneStopped: going,
  submitted: ended,
  failed: ended,
  canceled: ended,
  expired: ended,
  linkInvalid: { ...ended, close: 'none' },
};
