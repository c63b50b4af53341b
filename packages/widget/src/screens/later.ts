import '../later.css';
import { Canceled } from './canceled.tsx';
import { ChoosingDocument } from './choosing-document.tsx';
import { Expired } from './expired.tsx';
import { Failed } from './failed.tsx';
import { Handoff } from './handoff.tsx';
import { LinkInvalid } from './link-invalid.tsx';
import { Locating } from './locating.tsx';
import { LocationTrouble } from './location-trouble.tsx';
import { NothingOnOffer } from './nothing-on-offer.tsx';
import { PhoneConnected } from './phone-connected.tsx';
import { PhoneStopped } from './phone-stopped.tsx';
import { PreparingCode } from './preparing-code.tsx';
import type { Screens } from './screen.ts';
import { Submitted } from './submitted.tsx';

export { CancelDialog } from './cancel-dialog.tsx';

/** The names of the screens that do not come with the page. */
export type LaterName = Exclude<keyof Screens, 'connecting' | 'introduction'>;

/** Everything after the introduction: one chunk, fetched while the person reads. */
export const laterScreens: Pick<Screens, LaterName> = {
  locating: Locating,
  locationTrouble: LocationTrouble,
  choosingDocument: ChoosingDocument,
  nothingOnOffer: NothingOnOffer,
  preparingCode: PreparingCode,
  handoff: Handoff,
  phoneConnected: PhoneConnected,
  phoneStopped: PhoneStopped,
  submitted: Submitted,
  failed: Failed,
  canceled: Canceled,
  expired: Expired,
  linkInvalid: LinkInvalid,
};
