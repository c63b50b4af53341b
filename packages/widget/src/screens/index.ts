import type { ComponentType } from 'preact';
import type { FlowStateName } from '../flow/state.ts';
import { lazy } from '../ui/lazy.tsx';
import { Connecting } from './connecting.tsx';
import { Introduction } from './introduction.tsx';
import type { LaterName } from './later.ts';
import { loadLaterScreens } from './load-later-screens.ts';
import type { ScreenProps, Screens } from './screen.ts';

export { loadLaterScreens } from './load-later-screens.ts';

/** A screen of the later group, which is one chunk. */
function later<Name extends LaterName & FlowStateName>(name: Name): ComponentType<ScreenProps<Name>> {
  return lazy(async () => {
    const screens: Pick<Screens, Name> = await loadLaterScreens();
    return screens[name];
  });
}

/** The screen of every flow state. The first two come with the page, the others while the person reads. */
export const screens: Screens = {
  connecting: Connecting,
  introduction: Introduction,
  locating: later('locating'),
  locationTrouble: later('locationTrouble'),
  choosingDocument: later('choosingDocument'),
  nothingOnOffer: later('nothingOnOffer'),
  preparingCode: later('preparingCode'),
  handoff: later('handoff'),
  phoneConnected: later('phoneConnected'),
  phoneStopped: later('phoneStopped'),
  submitted: later('submitted'),
  failed: later('failed'),
  canceled: later('canceled'),
  expired: later('expired'),
  linkInvalid: later('linkInvalid'),
};
