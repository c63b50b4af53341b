import { claimExample } from '@tokencloud/contract/examples';
import { phoneProblems } from '@tokencloud/contract/vocabulary';
import { expect, test } from 'vitest';
import type { FlowState } from './state.ts';
import { problemPlays, reportedProblems, type ReportedProblem } from './problem-plays.ts';
import { transition } from './transition.ts';

test('every problem but the one that only the server says has a play', () => {
  expect([...reportedProblems, 'pairing_failed'].sort()).toEqual([...phoneProblems].sort());
});

/** Plays the scenario of a problem as a person would, and returns where it was met. */
function meet(problem: ReportedProblem): FlowState {
  let state: FlowState = transition(
    {
      name: 'claiming',
      platform: 'android',
      target: { by: 'code', code: 'q3X7b1cYJ0mK2pR8sT5vWg' },
      call: { name: 'running' },
    },
    { type: 'claimAnswered', claim: { ...claimExample, scenario: `problem_${problem}` } },
  );
  const presses = [
    { type: 'agreed', consents: ['read_document', 'check_face'] },
    { type: 'documentHeld' },
    { type: 'progressFinished' },
    { type: 'dataConfirmed' },
    { type: 'livenessStarted' },
    { type: 'progressFinished' },
  ] as const;
  for (const press of presses) {
    if ('phase' in state && state.phase.name === 'troubled') break;
    state = transition(state, press);
  }
  return state;
}

test.each(reportedProblems)(
  'the scenario of %s is met at its step, and ends only if it is final',
  (problem) => {
    const { at, final } = problemPlays[problem];
    const end = problem === 'user_left' ? { name: 'released' } : { name: 'stopped', problem };
    const trouble = { name: at, phase: { name: 'troubled', problem } };
    expect(meet(problem)).toMatchObject(final ? end : trouble);
  },
);
