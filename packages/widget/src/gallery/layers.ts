import type { Connection } from '../flow/state.ts';
import type { StandInName } from '../screens/stand-in-name.ts';
import type { Layer, Question } from './fixture.ts';

type NamedLayer = Layer & { readonly variant: string };

/** Every connection that is seen, by the names of its pictures. What is missing in one of these does not compile. */
const connections: Record<Exclude<Connection, 'connected'>, NamedLayer> = {
  reconnecting: { variant: 'reconnecting', connection: 'reconnecting' },
};

const questions: Record<Question, NamedLayer> = {
  asked: { variant: 'canceling', question: 'asked' },
  telling: { variant: 'canceling-confirmed', question: 'telling' },
  stuck: { variant: 'canceling-stuck', question: 'stuck', connection: 'reconnecting' },
};

const standIns: Record<StandInName, readonly NamedLayer[]> = {
  coming: [
    { variant: 'coming', standIn: { name: 'coming', isLate: false } },
    { variant: 'coming-late', standIn: { name: 'coming', isLate: true } },
  ],
  codeAlone: [{ variant: 'code-alone', standIn: { name: 'codeAlone', isLate: false } }],
};

/** Everything that can be over a screen or in its place; shown with the hand-off, which has all of it. */
export const layers: readonly NamedLayer[] = [
  ...Object.values(connections),
  ...Object.values(questions),
  ...Object.values(standIns).flat(),
];
