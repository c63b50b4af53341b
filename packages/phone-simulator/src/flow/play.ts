import { problemPlays, type ProblemPlay, type ReportedProblem } from './problem-plays.ts';
import type { Attempt, FlowState, RunningState } from './state.ts';

/** The attempt ends with a problem. Leaving is told as leaving, every other problem by its code. */
export function endedWith(attempt: Attempt, problem: ReportedProblem): FlowState {
  const call = { name: 'running' } as const;
  if (problem === 'user_left') return { name: 'released', attempt, call };
  return { name: 'stopped', attempt, problem, call };
}

/** A problem that can be mended shows on the screen that is open. What is being sent already, goes on. */
export function troubledBy(state: RunningState, problem: ReportedProblem): FlowState {
  if (state.name === 'submitting') return state;
  return { ...state, phase: { name: 'troubled', problem } };
}

/** Plays what the scenario has for this step, once; the state itself where it has nothing. */
export function playPlanned(state: RunningState, at: ProblemPlay['at']): FlowState {
  const { plan } = state.attempt;
  if (plan.name === 'nothing' || plan.name === 'silence') return state;
  const play = problemPlays[plan.name];
  if (play.at !== at) return state;
  const attempt: Attempt = { ...state.attempt, plan: { name: 'nothing' } };
  return play.final ? endedWith(attempt, plan.name) : troubledBy({ ...state, attempt }, plan.name);
}
