import type { Flow } from '../flow/flow.ts';
import type { FlowStateName } from '../flow/state.ts';
import { followSession } from './follow-session.ts';
import { locate } from './locate.ts';
import { performCall } from './perform-call.ts';
import { readSession } from './read-session.ts';
import { watchClock } from './watch-clock.ts';
import type { World } from './world.ts';

/** Something that runs while states last, and is aborted when a state comes that does not list it. */
export type Activity = {
  readonly start: (world: World, signal: AbortSignal) => Promise<void>;
  /** What it is about: it runs while this is not null, and starts anew when this changes. */
  readonly about: (flow: Flow) => unknown;
};

const always = () => true;

/** Every activity. */
export const activities = {
  readSession: { start: readSession, about: always },
  followSession: { start: followSession, about: always },
  locate: {
    start: locate,
    about: ({ whereabouts }) => (whereabouts.step === 'locating' ? whereabouts.attempt : null),
  },
  performCall: { start: performCall, about: (flow) => flow.call },
  watchClock: { start: watchClock, about: always },
  rehearse: { start: (world) => world.rehearse(), about: always },
  warmLater: { start: (world) => world.warmLater(), about: always },
} as const satisfies Record<string, Activity>;

/** An activity's name. */
export type ActivityName = keyof typeof activities;

const follow = ['followSession', 'performCall'] as const;
const followAndWarm = [...follow, 'rehearse', 'warmLater'] as const;

/** What runs in each state. A new state does not compile before it has an answer here. */
export const activitiesOf: Record<FlowStateName, readonly ActivityName[]> = {
  connecting: ['readSession'],
  linkInvalid: [],
  introduction: followAndWarm,
  locating: [...followAndWarm, 'locate'],
  locationTrouble: followAndWarm,
  choosingDocument: followAndWarm,
  nothingOnOffer: follow,
  preparingCode: followAndWarm,
  handoff: [...follow, 'watchClock', 'warmLater'],
  phoneConnected: [...follow, 'watchClock'],
  phoneStopped: follow,
  submitted: [],
  failed: [],
  canceled: [],
  expired: [],
};
