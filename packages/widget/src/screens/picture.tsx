import type { ComponentChildren, ComponentType, VNode } from 'preact';
import type { PersonEvent } from '../flow/person-event.ts';
import type { Connection, FlowState, FlowStateName } from '../flow/state.ts';
import { AppFrame } from './app-frame.tsx';
import type { ScreenContext, ScreenProps, Screens } from './screen.ts';

/** All that is to be seen. */
export type PictureParts<Name extends FlowStateName> = {
  readonly screens: Pick<Screens, Name>;
  readonly state: FlowState & { readonly name: Name };
  readonly context: ScreenContext;
  readonly connection: Connection;
  readonly emit: (event: PersonEvent) => void;
  readonly dialog?: ComponentChildren;
};

/**
 * The widget as it looks: the frame, and the screen of a state. The opening and the rest draw with it one after the
 * other over the same root, so that what is the same stays the same element, with its focus.
 */
export function pictureOf<Name extends FlowStateName>(parts: PictureParts<Name>): VNode {
  const { screens, state, context, connection, emit, dialog } = parts;
  // Each screen takes exactly its own state; that name and state belong together is lost by looking up the name.
  const Screen = screens[state.name] as ComponentType<never> as ComponentType<ScreenProps<FlowStateName>>;
  return (
    <AppFrame context={context} flowState={state} connection={connection} emit={emit} dialog={dialog}>
      <Screen state={state} context={context} emit={emit} />
    </AppFrame>
  );
}
