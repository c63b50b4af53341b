import { ChoosingPhone } from './choosing-phone.tsx';
import { Asking } from './asking.tsx';
import { Closed } from './closed.tsx';
import { Complete } from './complete.tsx';
import { Confirming } from './confirming.tsx';
import { Consenting } from './consenting.tsx';
import { EnteringRequestId } from './entering-request-id.tsx';
import { Liveness } from './liveness.tsx';
import { Pairing } from './pairing.tsx';
import { Refused } from './refused.tsx';
import { Released } from './released.tsx';
import { Scanning } from './scanning.tsx';
import type { Screens } from './screen.ts';
import { Stopped } from './stopped.tsx';
import { Welcome } from './welcome.tsx';

export type { ScreenContext } from './screen.ts';

/** The screen of every flow state. */
export const screens: Screens = {
  choosingPhone: ChoosingPhone,
  welcome: Welcome,
  enteringRequestId: EnteringRequestId,
  claiming: Asking,
  consenting: Consenting,
  pairing: Pairing,
  scanning: Scanning,
  confirming: Confirming,
  liveness: Liveness,
  submitting: Asking,
  complete: Complete,
  stopped: Stopped,
  released: Released,
  refused: Refused,
  closed: Closed,
};
