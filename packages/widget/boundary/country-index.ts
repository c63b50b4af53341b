import { UNITS_PER_DEGREE, type Boundary } from '../src/location/boundary.ts';
import { cutRing } from '../src/location/cut-ring.ts';
import { regionOfPlace } from '../src/location/region-of-place.ts';
import type { Point, Ring } from './point.ts';

/** A country as the extract has it. */
export type Country = { readonly code: string; readonly rings: readonly Ring[] };

/** West, south, east and north, in degrees. */
export type Frame = readonly [west: number, south: number, east: number, north: number];

/** One closed line, its box, and whose it is. */
type Outline = { readonly code: string; readonly boundary: Boundary; readonly box: Frame };

/** Degrees. Small enough that few of a million islands share a cell. */
const CELL = 0.25;

/**
 * Finds the country at a point of a frame. The extract has a million closed lines, nearly all of them islets: only those
 * whose box reaches into the point's cell are looked at.
 */
export function createCountryIndex(
  countries: readonly Country[],
  frame: Frame,
): (point: Point) => string | undefined {
  const cells = new Map<string, Outline[]>();
  for (const { code, rings } of countries) {
    for (const ring of rings) {
      const box = boxOf(ring);
      if (areApart(box, frame)) continue;
      enter({ code, boundary: outlineOf(ring), box });
    }
  }
  return (point) => {
    // By the even-odd rule: a hole is one more line around the point.
    const inside = new Set<string>();
    for (const { code, boundary, box } of cells.get(cellOf(point).join('/')) ?? []) {
      if (areApart(box, [point[0], point[1], point[0], point[1]]) || !isWithin(point, boundary)) continue;
      if (!inside.delete(code)) inside.add(code);
    }
    return [...inside][0];
  };

  function enter(outline: Outline): void {
    const [west, south, east, north] = outline.box;
    const [left, bottom] = cellOf([Math.max(west, frame[0]), Math.max(south, frame[1])]);
    const [right, top] = cellOf([Math.min(east, frame[2]), Math.min(north, frame[3])]);
    for (let column = left; column <= right; column += 1) {
      for (let row = bottom; row <= top; row += 1) {
        const key = `${column}/${row}`;
        const entered = cells.get(key);
        if (entered === undefined) cells.set(key, [outline]);
        else entered.push(outline);
      }
    }
  }
}

function cellOf([longitude, latitude]: Point): readonly [column: number, row: number] {
  return [Math.floor(longitude / CELL), Math.floor(latitude / CELL)];
}

function boxOf(ring: Ring): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of ring) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

function areApart(one: Frame, other: Frame): boolean {
  return one[0] > other[2] || one[2] < other[0] || one[1] > other[3] || one[3] < other[1];
}

/** GeoJSON's rings repeat their first point at their end, as `cutRing` wants it. To the nearest unit: it says metres, no less. */
function outlineOf(ring: Ring): Boundary {
  return cutRing(
    Int32Array.from(ring, ([longitude]) => Math.round(longitude * UNITS_PER_DEGREE)),
    Int32Array.from(ring, ([, latitude]) => Math.round(latitude * UNITS_PER_DEGREE)),
  );
}

function isWithin([longitude, latitude]: Point, boundary: Boundary): boolean {
  return regionOfPlace({ longitude, latitude, radius: 0 }, boundary) === 'mainland_china';
}
