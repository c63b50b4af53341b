import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { FlowStateName } from '../flow/state.ts';
import type { Flow } from '../flow/flow.ts';
import type { PersonEvent } from '../flow/person-event.ts';
import { stateOf } from '../flow/state-of.ts';
import { AppFrame } from '../screens/app-frame.tsx';
import { screens } from '../screens/index.ts';
import type { ScreenContext, ScreenProps } from '../screens/screen.ts';

/** What the app draws from. */
export type AppProps = {
  readonly flow: ReadonlySignal<Flow>;
  /** Null until there is a language. */
  readonly context: ReadonlySignal<ScreenContext | null>;
  readonly emit: (event: PersonEvent) => void;
};

/** The widget: the frame around a screen, and the screen of the present state. */
export function App({ flow, context: contextSignal, emit }: AppProps) {
  const context = contextSignal.value;
  if (context === null) return null;
  const state = stateOf(flow.value);
  // Each screen takes exactly its own state; that name and state belong together is lost by looking up the name.
  const Screen = screens[state.name] as ComponentType<ScreenProps<FlowStateName>>;
  return (
    <AppFrame context={context} flowState={state} connection={flow.value.connection} emit={emit}>
      <Screen key={state.name} state={state} context={context} emit={emit} />
    </AppFrame>
  );
}
