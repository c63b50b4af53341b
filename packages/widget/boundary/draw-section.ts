import { METRES_PER_DEGREE, metresBetween, narrowing, type Point } from './point.ts';
import type { Tolerance } from './tolerance.ts';

/** Units of the encoding in a degree. */
export const UNITS_PER_DEGREE = 10_000;

/** A place on the encoding's finest grid, in units. */
export type Vertex = readonly [x: number, y: number];

/** What a step by so many grid widths costs, in bits. */
export type Price = (across: number, up: number) => number;

/** How many further points are tried after the first that a line from here does not reach. */
const PATIENCE = 25;

/** The grid places around a point that a vertex may take: the corners of its square. */
const corners = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/**
 * The cheapest line along a piece of border: of all that start at `start`, have their vertices on the grid laid
 * through it, and pass every point of the border within the tolerance, the one whose steps cost the fewest bits
 * (dynamic programming over the grid places around each point, after Imai and Iri). The start is not among the
 * vertices returned.
 */
export function drawSection(
  points: readonly Point[],
  { start, tolerance, price }: { start: Vertex; tolerance: Tolerance; price: Price },
): Vertex[] {
  const { step } = tolerance;
  const border = coordinatesOf(points);
  const places = points.map((point, index) =>
    index === 0 ? [start] : placesAround(point, start, tolerance),
  );
  const best: (Best | undefined)[][] = places.map(() => []);
  best[0] = [{ cost: 0, vertex: start, from: undefined }];
  for (const [index, bests] of best.entries()) {
    for (const from of bests) {
      if (from !== undefined) extend(from, index);
    }
  }
  return verticesTo(cheapest(best.at(-1)));

  function extend(from: Best, index: number): void {
    const reach = createReach(border, { vertex: from.vertex, index, metres: tolerance.metres });
    let failures = 0;
    for (let end = index + 1; end < points.length && failures <= PATIENCE; end += 1) {
      let isReached = false;
      for (const [corner, vertex] of (places[end] ?? []).entries()) {
        if (!reach(end, corner, vertex)) continue;
        isReached = true;
        const steps = [(vertex[0] - from.vertex[0]) / step, (vertex[1] - from.vertex[1]) / step] as const;
        const cost = from.cost + price(...steps);
        const known = best[end]?.[corner];
        if (known === undefined || cost < known.cost) (best[end] ??= [])[corner] = { cost, vertex, from };
      }
      failures = isReached ? 0 : failures + 1;
    }
  }
}

/** Of the grid places around a point those that are themselves within the tolerance of it. */
function placesAround(point: Point, start: Vertex, { step, metres }: Tolerance): Vertex[] {
  const x = Math.floor((point[0] * UNITS_PER_DEGREE - start[0]) / step);
  const y = Math.floor((point[1] * UNITS_PER_DEGREE - start[1]) / step);
  const vertices = corners.map(([right, up]): Vertex => [
    start[0] + (x + right) * step,
    start[1] + (y + up) * step,
  ]);
  return vertices.filter(
    (vertex) => metresBetween(point, [vertex[0] / UNITS_PER_DEGREE, vertex[1] / UNITS_PER_DEGREE]) <= metres,
  );
}

type Best = { readonly cost: number; readonly vertex: Vertex; readonly from: Best | undefined };

function cheapest(bests: readonly (Best | undefined)[] | undefined): Best {
  const known = (bests ?? []).filter((best) => best !== undefined);
  const [first, ...others] = known;
  if (first === undefined) throw new Error('No line keeps within the tolerance: its grid is too wide.');
  return others.reduce((least, other) => (other.cost < least.cost ? other : least), first);
}

function verticesTo(end: Best): Vertex[] {
  const vertices: Vertex[] = [];
  for (let at = end; at.from !== undefined; at = at.from) vertices.unshift(at.vertex);
  return vertices;
}

type Origin = { readonly vertex: Vertex; readonly index: number; readonly metres: number };

/**
 * Whether the line from a vertex to another passes every point of the border between them within the tolerance; the
 * first point was seen to by the line that ends there. The point that spoilt the last line to the same corner
 * mostly spoils the next, and is asked first.
 */
function createReach(border: Coordinates, { vertex, index, metres }: Origin) {
  const [fromX, fromY] = [vertex[0] / UNITS_PER_DEGREE, vertex[1] / UNITS_PER_DEGREE];
  const narrow = narrowing(border.latitudes[index] ?? 0);
  const farthest = (metres / METRES_PER_DEGREE) ** 2;
  const spoilers = corners.map(() => index + 1);

  return (end: number, corner: number, to: Vertex): boolean => {
    const width = (to[0] / UNITS_PER_DEGREE - fromX) * narrow;
    const height = to[1] / UNITS_PER_DEGREE - fromY;
    const length = width * width + height * height;
    const isTooFar = (at: number): boolean => {
      const x = ((border.longitudes[at] ?? 0) - fromX) * narrow;
      const y = (border.latitudes[at] ?? 0) - fromY;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * width + y * height) / length));
      return (x - along * width) ** 2 + (y - along * height) ** 2 > farthest;
    };
    if (isTooFar(spoilers[corner] ?? end)) return false;
    for (let at = end; at > index; at -= 1) {
      if (!isTooFar(at)) continue;
      spoilers[corner] = at;
      return false;
    }
    return true;
  };
}

type Coordinates = { readonly longitudes: Float64Array; readonly latitudes: Float64Array };

function coordinatesOf(points: readonly Point[]): Coordinates {
  return {
    longitudes: Float64Array.from(points, ([longitude]) => longitude),
    latitudes: Float64Array.from(points, ([, latitude]) => latitude),
  };
}
