import type { FlowEvent } from './event.ts';
import { endedWith, troubledBy } from './play.ts';
import { closed, complete, refused, telling } from './rules-after-attempt.ts';
import { choosingPhone, claiming, enteringRequestId, welcome } from './rules-before-claim.ts';
import {
  confirming,
  consenting,
  liveness,
  pairing,
  refusedDuring,
  scanning,
  submitting,
} from './rules-during-attempt.ts';
import type { Attempt, FlowState, FlowStateName, FlowStateOf, RunningState } from './state.ts';

/** What happens in a state. What means nothing there leaves it as it is. */
type Rule<Name extends FlowStateName> = (state: FlowStateOf<Name>, event: FlowEvent) => FlowState;

const rules: { readonly [Name in FlowStateName]: Rule<Name> } = {
  choosingPhone,
  welcome,
  enteringRequestId,
  claiming,
  consenting: duringAttempt(consenting),
  pairing: duringAttempt(pairing),
  scanning: duringAttempt(scanning),
  confirming: duringAttempt(confirming),
  liveness: duringAttempt(liveness),
  submitting: duringAttempt(submitting),
  complete,
  stopped: telling,
  released: telling,
  refused,
  closed,
};

/** Where the flow goes from a state by an event; the same state where the event means nothing in it. Pure. */
export function transition(state: FlowState, event: FlowEvent): FlowState {
  // The compiler does not see that a state and the rule of its own name belong together.
  const rule = rules[state.name] as Rule<FlowStateName>;
  return rule(state, event);
}

/** Adds what can happen at any time while an attempt runs. */
function duringAttempt<State extends RunningState>(
  rule: (state: State, event: FlowEvent) => FlowState,
): (state: State, event: FlowEvent) => FlowState {
  return (state, event) => {
    // As above: an event and the entry of its own type belong together.
    const common = atAnyTime[event.type] as
      | ((state: RunningState, event: FlowEvent) => FlowState)
      | undefined;
    return common === undefined ? rule(state, event) : common(state, event);
  };
}

/** What the panel and the signs of life can bring about in every running state. */
const atAnyTime: {
  readonly [Type in FlowEvent['type']]?: (
    state: RunningState,
    event: Extract<FlowEvent, { type: Type }>,
  ) => FlowState;
} = {
  problemPlayed: (state, event) =>
    event.ending === 'final' ? endedWith(state.attempt, event.problem) : troubledBy(state, event.problem),
  stopPressed: (state) => endedWith(state.attempt, 'user_left'),
  answerLost: ({ attempt: { platform, target } }) => ({
    name: 'claiming',
    platform,
    target,
    call: { name: 'running' },
  }),
  quietChosen: (state) => withAttempt(state, { voice: 'silent' }),
  speakingChosen: (state) => withAttempt(state, { voice: 'speaking' }),
  wordSaid: (state) => afterWord(state),
  wordRefused: (state, event) => refusedDuring(state.attempt, event.failure),
};

/** The silent phone of the scenario says that it is scanning, and then nothing more. */
function afterWord(state: RunningState): FlowState {
  if (state.name !== 'scanning' || state.attempt.plan.name !== 'silence') return state;
  return withAttempt(state, { voice: 'silent', plan: { name: 'nothing' } });
}

function withAttempt(state: RunningState, change: Partial<Attempt>): FlowState {
  return { ...state, attempt: { ...state.attempt, ...change } };
}
