import '../rest.css';
import type { ComponentType } from 'preact';
import type { FlowStateName } from '../flow/state.ts';
import { ChoosingDocument } from './choosing-document.tsx';
import { laterPart } from './later-part.ts';
import type { LaterName } from './later.ts';
import { Locating } from './locating.tsx';
import { openingScreens } from './opening-screens.ts';
import { PreparingCode } from './preparing-code.tsx';
import type { ScreenProps, Screens } from './screen.ts';

/** A screen of the later group, which is one chunk. */
function later<Name extends LaterName & FlowStateName>(name: Name): ComponentType<ScreenProps<Name>> {
  return laterPart((chunk) => chunk.laterScreens[name], 'coming');
}

/** The screen of every flow state. What comes after the code, or beside the way to it, is fetched when it is due. */
export const screens: Screens = {
  ...openingScreens,
  locating: Locating,
  locationTrouble: later('locationTrouble'),
  choosingDocument: ChoosingDocument,
  nothingOnOffer: later('nothingOnOffer'),
  preparingCode: PreparingCode,
  handoff: laterPart((chunk) => chunk.laterScreens.handoff, 'codeAlone'),
  phoneConnected: later('phoneConnected'),
  phoneStopped: later('phoneStopped'),
  submitted: later('submitted'),
  failed: later('failed'),
  canceled: later('canceled'),
  expired: later('expired'),
  linkInvalid: later('linkInvalid'),
};
