import '../later.css';
import { Canceled } from './canceled.tsx';
import { Expired } from './expired.tsx';
import { Failed } from './failed.tsx';
import { Handoff } from './handoff.tsx';
import { LinkInvalid } from './link-invalid.tsx';
import { LocationTrouble } from './location-trouble.tsx';
import { NothingOnOffer } from './nothing-on-offer.tsx';
import { PhoneConnected } from './phone-connected.tsx';
import { PhoneStopped } from './phone-stopped.tsx';
import type { Screens } from './screen.ts';
import { Submitted } from './submitted.tsx';

export { CancelDialog } from './cancel-dialog.tsx';
export { LocationAlternatives } from './location/location-alternatives.tsx';

/** The names of the screens that come last. */
export type LaterName =
  | 'locationTrouble'
  | 'nothingOnOffer'
  | 'handoff'
  | 'phoneConnected'
  | 'phoneStopped'
  | 'submitted'
  | 'failed'
  | 'canceled'
  | 'expired'
  | 'linkInvalid';

/**
 * What stands around the code, everything after it, and what few meet before it: one chunk, fetched while the
 * introduction is read. The code itself does not wait for it.
 */
export const laterScreens: Pick<Screens, LaterName> = {
  locationTrouble: LocationTrouble,
  nothingOnOffer: NothingOnOffer,
  handoff: Handoff,
  phoneConnected: PhoneConnected,
  phoneStopped: PhoneStopped,
  submitted: Submitted,
  failed: Failed,
  canceled: Canceled,
  expired: Expired,
  linkInvalid: LinkInvalid,
};
