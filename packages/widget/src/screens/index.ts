import '../rest.css';
import type { ComponentType } from 'preact';
import type { FlowStateName } from '../flow/state.ts';
import { lazy, type MeanwhileProps } from '../ui/lazy.tsx';
import { Coming } from './coming.tsx';
import { ChoosingDocument } from './choosing-document.tsx';
import { fetchLater, laterIfHere } from './fetch-later.ts';
import { CodeAlone } from './handoff/code-alone.tsx';
import type { LaterName } from './later.ts';
import { Locating } from './locating.tsx';
import { openingScreens } from './opening-screens.ts';
import { PreparingCode } from './preparing-code.tsx';
import type { ScreenProps, Screens } from './screen.ts';

/** A screen of the later group, which is one chunk. */
function later<Name extends LaterName & FlowStateName>(
  name: Name,
  meanwhile: ComponentType<MeanwhileProps<ScreenProps<Name>>> = Coming,
): ComponentType<ScreenProps<Name>> {
  return lazy(
    {
      load: async () => (await fetchLater()).laterScreens[name],
      here: () => laterIfHere()?.laterScreens[name],
    },
    meanwhile,
  );
}

/** The screen of every flow state. What comes after the code, or beside the way to it, is fetched when it is due. */
export const screens: Screens = {
  ...openingScreens,
  locating: Locating,
  locationTrouble: later('locationTrouble'),
  choosingDocument: ChoosingDocument,
  nothingOnOffer: later('nothingOnOffer'),
  preparingCode: PreparingCode,
  handoff: later('handoff', CodeAlone),
  phoneConnected: later('phoneConnected'),
  phoneStopped: later('phoneStopped'),
  submitted: later('submitted'),
  failed: later('failed'),
  canceled: later('canceled'),
  expired: later('expired'),
  linkInvalid: later('linkInvalid'),
};
