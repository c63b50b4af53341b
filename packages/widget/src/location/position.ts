import type { LocationFailure } from '../flow/flow-event.ts';
import { sleep, type Clock } from '../time/clock.ts';
import { linkedAbort } from '../time/linked-abort.ts';

/** Milliseconds for the device once the prompt is answered: the option does not run while the prompt is open. */
const FIX_TIMEOUT = 10_000;

/** What the browser offers; each is absent in some apps' web views and older browsers. */
export type Positioning = {
  readonly geolocation: Pick<Geolocation, 'getCurrentPosition'> | undefined;
  readonly permissions: Pick<Permissions, 'query'> | undefined;
  readonly clock: Clock;
};

/** The browser does not say where it is. */
export class PositionRefused extends Error {
  declare readonly reason: LocationFailure;

  constructor(reason: LocationFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** The codes of `GeolocationPositionError`, W3C Geolocation, section 4.6. */
const reasonOfCode: Readonly<Record<number, LocationFailure>> = {
  1: 'denied',
  2: 'unavailable',
  3: 'timed_out',
};

/** Asks the browser for its position, which may open a prompt that stays open for ever. Throws `PositionRefused`. */
export function askPosition(
  { geolocation }: Pick<Positioning, 'geolocation'>,
  { isPrecise }: { readonly isPrecise: boolean },
): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    if (geolocation === undefined) {
      reject(new PositionRefused('unavailable'));
      return;
    }
    geolocation.getCurrentPosition(
      resolve,
      ({ code }) => reject(new PositionRefused(reasonOfCode[code] ?? 'unavailable')),
      { enableHighAccuracy: isPrecise, timeout: FIX_TIMEOUT, maximumAge: isPrecise ? 0 : 60_000 },
    );
  });
}

/** Throws `PositionRefused` where the location is known to be denied, and else never ends. */
export async function watchForDenial({ permissions }: Pick<Positioning, 'permissions'>): Promise<never> {
  if (await isDenied(permissions)) throw new PositionRefused('denied');
  return new Promise(() => {});
}

async function isDenied(permissions: Positioning['permissions']): Promise<boolean> {
  try {
    return (await permissions?.query({ name: 'geolocation' }))?.state === 'denied';
  } catch {
    // Browsers that do not know the name say so here; the position itself then tells.
    return false;
  }
}

/** Asks precisely, with no prompt in between; some apps' web views never answer, so it ends by itself. */
export async function askPreciselyOnce(
  positioning: Positioning,
  signal: AbortSignal,
): Promise<GeolocationPosition> {
  const ending = linkedAbort(signal);
  // A little longer than the browser's own timeout, which is to speak first.
  const silence = sleep(positioning.clock, FIX_TIMEOUT + 2000, ending.signal);
  const position = askPosition(positioning, { isPrecise: true });
  try {
    return await Promise.race([position, silence.then(() => refuse('timed_out'))]);
  } finally {
    ending.abort();
    ending.end();
  }
}

function refuse(reason: LocationFailure): never {
  throw new PositionRefused(reason);
}
