import { UNITS_PER_DEGREE, type Boundary } from '../src/location/boundary.ts';
import { regionOfPlace } from '../src/location/region-of-place.ts';
import { createBorderIndex, FARTHEST } from './border-index.ts';
import { METRES_PER_DEGREE, metresBetween, narrowing, type Point, type Ring } from './point.ts';
import { isMainland, zonesAt } from './reference-border.ts';
import { isNear, isSeaLimit, toleranceAt, type tolerances } from './tolerance.ts';

/** Where the border lies of which a misjudged point is beyond. */
export type Where = keyof typeof tolerances;

/** In each place, metres from the border to the misjudged point that is farthest from it. */
export type WorstDepths = Record<Where, number>;

/** A boundary, and the border that it stands for. */
export type Compared = { readonly boundary: Boundary; readonly reference: readonly Ring[] };

/** How many samples are taken, by which source of chance. */
export type Sampling = { readonly count: number; readonly random: () => number };

const WEST = 75;
const EAST = 135;
const SOUTH = 17;
const NORTH = 54;

/** The share of random points of East Asia that the boundary judges as the data set does. */
export function measureAgreement(boundary: Boundary, { count, random }: Sampling): number {
  let agreed = 0;
  for (let index = 0; index < count; index += 1) {
    const point: Point = [WEST + random() * (EAST - WEST), SOUTH + random() * (NORTH - SOUTH)];
    if (isJudgedRight(point, boundary)) agreed += 1;
  }
  return agreed / count;
}

/** How far from the border misjudged points lie, of random points beside it, on the land and on the sea. */
export function measureDepths({ boundary, reference }: Compared, { count, random }: Sampling): WorstDepths {
  const distanceToBorder = createBorderIndex(reference);
  const border = reference.flatMap((ring) =>
    ring.map((to, index) => [ring.at(index - 1) ?? to, to] as const),
  );
  const worst: WorstDepths = { near: 0, land: 0, sea: 0 };
  for (let index = 0; index < count; index += 1) {
    const [from, to] = border[Math.floor(random() * border.length)] ?? [];
    if (from === undefined || to === undefined) throw new Error('There is no border to look beside.');
    const { metres } = toleranceAt(to);
    const point = beside([from, to], metres * 1.5, random);
    if (isJudgedRight(point, boundary)) continue;
    const where = isNear(point) ? 'near' : whereIs(to);
    worst[where] = Math.max(worst[where], distanceToBorder(point));
  }
  return worst;
}

/** How far the boundary itself is from the border, walking all along it. Misjudged points lie between the two. */
export function measureDeviation({ boundary, reference }: Compared, pace: number): WorstDepths {
  const distanceToBorder = createBorderIndex(reference);
  const worst: WorstDepths = { near: 0, land: 0, sea: 0 };
  for (const point of walk(boundary, pace)) {
    const distance = distanceToBorder(point);
    if (distance >= FARTHEST) throw new Error(`There is no border near ${point.join(' / ')}.`);
    const where = whereIs(point);
    worst[where] = Math.max(worst[where], distance);
  }
  return worst;
}

/** By how the border is drawn there. */
function whereIs(point: Point): Where {
  return isNear(point) ? 'near' : isSeaLimit(point) ? 'sea' : 'land';
}

/** A random point up to some metres beside a line of the border. */
function beside([from, to]: readonly [Point, Point], metres: number, random: () => number): Point {
  const share = random();
  const [angle, distance] = [random() * 2 * Math.PI, random() * metres];
  const longitude = from[0] + (to[0] - from[0]) * share;
  const latitude = from[1] + (to[1] - from[1]) * share;
  const tall = distance / METRES_PER_DEGREE;
  return [longitude + (tall / narrowing(latitude)) * Math.cos(angle), latitude + tall * Math.sin(angle)];
}

/** Points along every line of a boundary, at most a pace apart, in metres. */
function* walk(boundary: Boundary, pace: number): Generator<Point> {
  for (const { longitudes, latitudes } of boundary) {
    const points = Array.from(longitudes, (longitude, index): Point => [
      longitude / UNITS_PER_DEGREE,
      (latitudes[index] ?? 0) / UNITS_PER_DEGREE,
    ]);
    for (const [index, from] of points.entries()) {
      const to = points[index + 1] ?? from;
      const paces = Math.ceil(metresBetween(from, to) / pace) || 1;
      for (let taken = 0; taken < paces; taken += 1) {
        const share = taken / paces;
        yield [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      }
    }
  }
}

function isJudgedRight([longitude, latitude]: Point, boundary: Boundary): boolean {
  const region = regionOfPlace({ longitude, latitude, radius: 0 }, boundary);
  return (region === 'mainland_china') === isMainland(zonesAt([longitude, latitude]));
}
