import type { Region } from '@tokencloud/contract/vocabulary';
import type { LocationFailure } from '../flow/flow-event.ts';
import { linkedAbort } from '../time/linked-abort.ts';
import {
  askPosition,
  askPreciselyOnce,
  PositionRefused,
  watchForDenial,
  type Positioning,
} from './position.ts';
import type { Judge, Judgement } from './judge-position.ts';

/** Milliseconds after which the person is shown other ways, beside the prompt. */
const TOO_LONG = 5000;

/** Who hears what comes of it. `tookLong` may come before either of the others. */
export type LocationFacts = {
  readonly found: (region: Region) => void;
  readonly failed: (reason: LocationFailure) => void;
  readonly tookLong: () => void;
};

/** What locating needs. */
export type LocationParts = Positioning & {
  readonly loadBoundary: (signal: AbortSignal) => Promise<Judge>;
};

/**
 * Finds out on which side of the boundary this device is. The coordinates stay in this folder: only a region leaves
 * it. A ring that crosses the boundary, or a position that says nothing, gets one more try at high accuracy.
 */
export async function locateRegion(
  parts: LocationParts,
  tell: LocationFacts,
  signal: AbortSignal,
): Promise<void> {
  const watchdog = parts.clock.setTimeout(tell.tookLong, TOO_LONG);
  const stopWatchdog = () => parts.clock.clearTimeout(watchdog);
  signal.addEventListener('abort', stopWatchdog);
  // Ends with this call: after a refusal nobody waits for the boundary any more.
  const fetching = linkedAbort(signal);
  try {
    // The browser is asked at once, while the person's press still counts; the boundary loads beside the prompt.
    const asking = Promise.race([askPosition(parts, { isPrecise: false }), watchForDenial(parts)]);
    const [position, judge] = await Promise.all([asking, parts.loadBoundary(fetching.signal)]);
    const first = judge(position, parts.clock.now());
    const isClear = first === 'mainland_china' || first === 'elsewhere' || signal.aborted;
    const judgement = isClear ? first : await judgeAgain({ parts, judge, first }, signal);
    if (judgement === 'rejected') tell.failed('unavailable');
    else tell.found(judgement);
  } catch (error) {
    // A refusal is an answer; a boundary that could not be loaded leaves the region open like a missing position.
    tell.failed(error instanceof PositionRefused ? error.reason : 'unavailable');
  } finally {
    stopWatchdog();
    signal.removeEventListener('abort', stopWatchdog);
    fetching.abort();
    fetching.end();
  }
}

type FirstTry = { readonly parts: LocationParts; readonly judge: Judge; readonly first: Judgement };

/** The second try; if it brings no position, the first judgement stands. */
async function judgeAgain({ parts, judge, first }: FirstTry, signal: AbortSignal): Promise<Judgement> {
  try {
    const second = judge(await askPreciselyOnce(parts, signal), parts.clock.now());
    return second === 'rejected' ? first : second;
  } catch (error) {
    if (error instanceof PositionRefused) return first;
    throw error;
  }
}
