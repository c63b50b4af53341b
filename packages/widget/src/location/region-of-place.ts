import type { Region } from '@tokencloud/contract/vocabulary';
import type { Boundary } from './boundary.ts';

/** A place and how sure it is: the device is somewhere within `radius` metres. */
export type Place = {
  readonly longitude: number;
  readonly latitude: number;
  readonly radius: number;
};

const METRES_PER_DEGREE = 111_320;

/**
 * Which side of the boundary a place is on; `unknown` where any of it comes within the radius. Where none does, the
 * whole circle is on the side of its centre: how often does a line eastwards from there cross the boundary?
 */
export function regionOfPlace({ longitude, latitude, radius }: Place, boundary: Boundary): Region {
  const reach = radius / METRES_PER_DEGREE;
  // Degrees of longitude shrink towards the poles; close enough for circles of at most twenty kilometres.
  const narrow = Math.cos((latitude * Math.PI) / 180);
  let isInside = false;
  for (const { longitudes, latitudes } of boundary) {
    let fromX = longitudes[longitudes.length - 1] ?? 0;
    let fromY = latitudes[latitudes.length - 1] ?? 0;
    for (let index = 0; index < longitudes.length; index += 1) {
      const toX = longitudes[index] ?? 0;
      const toY = latitudes[index] ?? 0;
      const isAbove = fromY > latitude + reach && toY > latitude + reach;
      const isBelow = fromY < latitude - reach && toY < latitude - reach;
      if (!isAbove && !isBelow) {
        const [x, y] = [(fromX - longitude) * narrow, fromY - latitude];
        const [width, height] = [(toX - fromX) * narrow, toY - fromY];
        if (distanceToLine({ x, y, width, height }) <= reach) return 'unknown';
        const isCrossed = y > 0 !== y + height > 0 && x - (y / height) * width > 0;
        if (isCrossed) isInside = !isInside;
      }
      fromX = toX;
      fromY = toY;
    }
  }
  return isInside ? 'mainland_china' : 'elsewhere';
}

/** From the origin to a line that begins at x/y. */
function distanceToLine(line: { x: number; y: number; width: number; height: number }): number {
  const { x, y, width, height } = line;
  const length = width * width + height * height;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * width + y * height) / length));
  return Math.hypot(x + along * width, y + along * height);
}
