import type { Region } from '@tokencloud/contract/vocabulary';
import type { LocationFailure } from '../flow/flow-event.ts';
import type { Clock } from '../time/clock.ts';
import type { Boundary } from './boundary.ts';
import { regionOfRing } from './region-of-ring.ts';

/** Milliseconds after which the person is shown other ways, beside the prompt. */
const TOO_LONG = 5000;

/** Milliseconds for the device once the prompt is answered: the option does not run while the prompt is open. */
const FIX_TIMEOUT = 10_000;

/** A position older than this is where the device was, not where it is. In milliseconds. */
const OLDEST = 120_000;

/** A vaguer position than this says nothing. In metres. */
const VAGUEST = 20_000;

/** Metres around a position that are never trusted: the least accuracy believed, and a margin. */
const LEAST_ACCURACY = 30;
const MARGIN = 100;

/** Who hears what comes of it. `tookLong` may come before either of the others. */
export type LocationFacts = {
  readonly found: (region: Region) => void;
  readonly failed: (reason: LocationFailure) => void;
  readonly tookLong: () => void;
};

/** What locating needs of the browser; `geolocation` is absent in some apps' web views. */
export type LocationParts = {
  readonly geolocation: Pick<Geolocation, 'getCurrentPosition'> | undefined;
  readonly clock: Clock;
  readonly loadBoundary: () => Promise<Boundary>;
};

type Judgement = Region | 'rejected';

/**
 * Finds out on which side of the boundary this device is. The coordinates stay in this file: only a region leaves
 * it. A ring that crosses the boundary, or a position that says nothing, gets one more try at high accuracy.
 */
export async function locateRegion(
  parts: LocationParts,
  tell: LocationFacts,
  signal: AbortSignal,
): Promise<void> {
  const watchdog = parts.clock.setTimeout(tell.tookLong, TOO_LONG);
  signal.addEventListener('abort', () => parts.clock.clearTimeout(watchdog));
  try {
    // The browser is asked at once, while the person's press still counts; the boundary loads beside the prompt.
    const [position, boundary] = await Promise.all([ask(parts, { isPrecise: false }), parts.loadBoundary()]);
    const first = judge(position, boundary, parts.clock.now());
    const isClear = first === 'mainland_china' || first === 'elsewhere' || signal.aborted;
    const judgement = isClear ? first : await judgeAgain(parts, boundary, first);
    if (judgement === 'rejected') tell.failed('unavailable');
    else tell.found(judgement);
  } catch (error) {
    // A refusal is an answer; a boundary that could not be loaded leaves the region open like a missing position.
    tell.failed(error instanceof PositionRefused ? error.reason : 'unavailable');
  } finally {
    parts.clock.clearTimeout(watchdog);
  }
}

/** The second try; if it brings no position, the first judgement stands. */
async function judgeAgain(parts: LocationParts, boundary: Boundary, first: Judgement): Promise<Judgement> {
  try {
    const second = judge(await ask(parts, { isPrecise: true }), boundary, parts.clock.now());
    return second === 'rejected' ? first : second;
  } catch (error) {
    if (error instanceof PositionRefused) return first;
    throw error;
  }
}

function judge({ coords, timestamp }: GeolocationPosition, boundary: Boundary, now: number): Judgement {
  const { longitude, latitude, accuracy } = coords;
  const isNowhere = longitude === 0 && latitude === 0;
  if (isNowhere || accuracy > VAGUEST || now - timestamp > OLDEST) return 'rejected';
  const radius = Math.max(accuracy, LEAST_ACCURACY) + MARGIN;
  return regionOfRing({ longitude, latitude, radius }, boundary);
}

class PositionRefused extends Error {
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

function ask(
  { geolocation }: LocationParts,
  { isPrecise }: { isPrecise: boolean },
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
