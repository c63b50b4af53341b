import type { Region } from '@tokencloud/contract/vocabulary';
import { isInside, type Boundary, type Point } from './boundary.ts';

/** A place and how sure it is: the device is somewhere within `radius` metres. */
export type Place = {
  readonly longitude: number;
  readonly latitude: number;
  readonly radius: number;
};

const METRES_PER_DEGREE = 111_320;

/** Points asked for on the ring, every 15 degrees, and its centre. */
const POINTS_ON_RING = 24;

/** Which side of the boundary a place is on; `unknown` where its ring crosses it. */
export function regionOfRing(place: Place, boundary: Boundary): Region {
  const points = [[place.longitude, place.latitude] as const, ...ringAround(place)];
  const inside = points.filter((point) => isInside(point, boundary)).length;
  if (inside === points.length) return 'mainland_china';
  return inside === 0 ? 'elsewhere' : 'unknown';
}

/** Degrees of longitude shrink towards the poles; close enough for rings of at most twenty kilometres. */
function ringAround({ longitude, latitude, radius }: Place): Point[] {
  const tall = radius / METRES_PER_DEGREE;
  const wide = tall / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return Array.from({ length: POINTS_ON_RING }, (_, index) => {
    const angle = (index / POINTS_ON_RING) * 2 * Math.PI;
    return [longitude + wide * Math.cos(angle), latitude + tall * Math.sin(angle)] as const;
  });
}
