import type { ComponentType } from 'preact';
import { screens } from '../screens/index.ts';
import type { Screens } from '../screens/screen.ts';
import { standIns } from '../screens/stand-ins.ts';
import type { AnyFixture } from './fixture.ts';

/** The screens for a fixture: the widget's own, or what stands in for the one that is shown. */
export function screensOf({ standIn, state }: AnyFixture, own: Screens = screens): Screens {
  if (standIn === undefined) return own;
  // Stand-ins get what their screens get; `layers.ts` is shown with a state for which that is so.
  const StandIn = standIns[standIn.name] as ComponentType<never> as ComponentType<{ isLate: boolean }>;
  return { ...own, [state.name]: (props: object) => <StandIn {...props} isLate={standIn.isLate} /> };
}
