import type { Region } from '@tokencloud/contract/vocabulary';
import type { Boundary } from './boundary.ts';
import { regionOfPlace } from './region-of-place.ts';

/** A position older than this is where the device was, not where it is. In milliseconds. */
const OLDEST = 120_000;

/** A vaguer position than this says nothing. In metres. */
const VAGUEST = 20_000;

/** Metres around a position that are never trusted: the least accuracy believed, and a margin. */
const LEAST_ACCURACY = 30;
const MARGIN = 100;

/** What a position says: the side it is on, `unknown` across the boundary, or nothing at all. */
export type Judgement = Region | 'rejected';

/** Judges a position by a boundary; `now` in milliseconds since 1970. */
export type Judge = (position: GeolocationPosition, now: number) => Judgement;

/** Makes the judge of a boundary. */
export function judgeBy(boundary: Boundary): Judge {
  return ({ coords, timestamp }, now) => {
    const { longitude, latitude, accuracy } = coords;
    const isNowhere = longitude === 0 && latitude === 0;
    if (isNowhere || accuracy > VAGUEST || now - timestamp > OLDEST) return 'rejected';
    const radius = Math.max(accuracy, LEAST_ACCURACY) + MARGIN;
    return regionOfPlace({ longitude, latitude, radius }, boundary);
  };
}
