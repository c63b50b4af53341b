import type { Region } from '@tokencloud/contract/vocabulary';
import { UNITS_PER_DEGREE, type Boundary, type Stretch } from './boundary.ts';

/** A place and how sure it is: the device is somewhere within `radius` metres. */
export type Place = {
  readonly longitude: number;
  readonly latitude: number;
  readonly radius: number;
};

const METRES_PER_DEGREE = 111_320;

/** The circle around a place, in the boundary's units. Those of longitude shrink towards the poles, by `narrow`. */
type Circle = {
  readonly longitude: number;
  readonly latitude: number;
  readonly reach: number;
  readonly narrow: number;
};

/** What a stretch does to a circle and the line eastwards from its centre, which it may cross an odd number of times. */
type Finding = 'touches_circle' | 'crosses_line' | 'passes';

/**
 * Which side of the boundary a place is on; `unknown` where any of it comes within the radius. Where none does, the
 * whole circle is on the side of its centre: how often does a line eastwards from there cross the boundary?
 */
export function regionOfPlace({ longitude, latitude, radius }: Place, boundary: Boundary): Region {
  const circle = {
    longitude: longitude * UNITS_PER_DEGREE,
    latitude: latitude * UNITS_PER_DEGREE,
    reach: (radius / METRES_PER_DEGREE) * UNITS_PER_DEGREE,
    // Close enough for circles of at most twenty kilometres.
    narrow: Math.cos((latitude * Math.PI) / 180),
  };
  let isInside = false;
  for (const stretch of boundary) {
    const finding = isNear(stretch, circle) ? lookAlong(stretch, circle) : lookAt(stretch, circle);
    if (finding === 'touches_circle') return 'unknown';
    if (finding === 'crosses_line') isInside = !isInside;
  }
  return isInside ? 'mainland_china' : 'elsewhere';
}

function isNear({ west, east, south, north }: Stretch, circle: Circle): boolean {
  const { longitude, latitude, reach, narrow } = circle;
  return (
    south <= latitude + reach &&
    north >= latitude - reach &&
    (west - longitude) * narrow <= reach &&
    (longitude - east) * narrow <= reach
  );
}

/**
 * From afar. What is wholly in the east crosses the line an odd number of times if it begins on one side and ends on
 * the other; what is in the west, north or south does not cross it.
 */
function lookAt({ latitudes, west }: Stretch, { longitude, latitude }: Circle): Finding {
  const first = latitudes[0] ?? 0;
  const last = latitudes[latitudes.length - 1] ?? 0;
  return west > longitude && first > latitude !== last > latitude ? 'crosses_line' : 'passes';
}

/** Line by line. */
function lookAlong({ longitudes, latitudes }: Stretch, circle: Circle): Finding {
  const { longitude, latitude, reach, narrow } = circle;
  let isCrossed = false;
  let fromX = 0;
  let fromY = 0;
  for (let index = 0; index < longitudes.length; index += 1) {
    const toX = ((longitudes[index] ?? 0) - longitude) * narrow;
    const toY = (latitudes[index] ?? 0) - latitude;
    const isBeside = (fromY > reach && toY > reach) || (fromY < -reach && toY < -reach);
    if (index > 0 && !isBeside) {
      const line = { x: fromX, y: fromY, width: toX - fromX, height: toY - fromY };
      if (distanceToLine(line) <= reach) return 'touches_circle';
      if (fromY > 0 !== toY > 0 && fromX - (fromY / line.height) * line.width > 0) isCrossed = !isCrossed;
    }
    fromX = toX;
    fromY = toY;
  }
  return isCrossed ? 'crosses_line' : 'passes';
}

/** From the origin to a line that begins at x/y. */
function distanceToLine(line: { x: number; y: number; width: number; height: number }): number {
  const { x, y, width, height } = line;
  const length = width * width + height * height;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * width + y * height) / length));
  return Math.hypot(x + along * width, y + along * height);
}
