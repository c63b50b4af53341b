import { drawSection, UNITS_PER_DEGREE, type Price, type Vertex } from './draw-section.ts';
import { metresBetween, type Point, type Ring } from './point.ts';
import { toleranceAt, type Tolerance } from './tolerance.ts';

/** Vertices on a grid of one width. */
export type Section = { readonly step: number; readonly vertices: readonly Vertex[] };

/** A closed line as it is encoded: its start, and from there section by section. */
export type DrawnRing = { readonly start: Vertex; readonly sections: readonly Section[] };

/** Draws the border again with as few bits as its tolerances allow. Rings in which nothing is left are left out. */
export function drawBorder(rings: readonly Ring[]): DrawnRing[] {
  const split = rings.map((ring) => splitByTolerance(ring));
  const firstDraft = split.map((parts) => drawRing(parts, () => guessedPrice));
  const drawn = split.map((parts) => drawRing(parts, pricesOf(firstDraft)));
  return drawn.filter(hasArea);
}

type Part = { readonly tolerance: Tolerance; readonly points: readonly Point[] };

/** The ring, closed, cut where its tolerance changes; each part begins with the last point of the one before. */
function splitByTolerance(ring: Ring): Part[] {
  const parts: { tolerance: Tolerance; points: Point[] }[] = [];
  for (const point of withPointsBetween([...ring, ...ring.slice(0, 1)])) {
    const tolerance = toleranceAt(point);
    const last = parts.at(-1);
    if (last === undefined || last.tolerance !== tolerance) {
      const joint = last?.points.at(-1);
      parts.push({ tolerance, points: joint === undefined ? [point] : [joint, point] });
    } else last.points.push(point);
  }
  return parts.filter(({ points }) => points.length > 1);
}

/** Metres of a straight line after which it gets a point, so that its tolerance can change on the way. */
const LONGEST = 1000;

function withPointsBetween(points: readonly Point[]): Point[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1] ?? to;
    const pieces = Math.ceil(metresBetween(from, to) / LONGEST) || 1;
    return Array.from({ length: pieces }, (_, piece): Point => {
      const share = (piece + 1) / pieces;
      return share === 1 ? to : [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });
}

function drawRing(parts: readonly Part[], priceOf: (step: number) => Price): DrawnRing {
  const [longitude, latitude] = parts[0]?.points[0] ?? [0, 0];
  const start: Vertex = [Math.round(longitude * UNITS_PER_DEGREE), Math.round(latitude * UNITS_PER_DEGREE)];
  let end = start;
  const sections = parts.map(({ tolerance, points }) => {
    const price = priceOf(tolerance.step);
    const vertices = drawSection(points, { start: end, tolerance, price });
    end = vertices.at(-1) ?? end;
    return { step: tolerance.step, vertices };
  });
  return { start, sections };
}

/** Before anything is known: long steps cost more than short ones. */
const guessedPrice: Price = (across, up) =>
  3 + 1.5 * (Math.log2(Math.abs(across) + 1) + Math.log2(Math.abs(up) + 1));

/** What steps cost on each grid, by how often a draft takes them: the rarer, the dearer. */
function pricesOf(draft: readonly DrawnRing[]): (step: number) => Price {
  const steps = draft.flatMap(stepsOf);
  const priceBySteps = new Map(
    [...new Set(steps.map(({ step }) => step))].map((width) => {
      const own = steps.filter(({ step }) => step === width);
      const across = priceOfNumber(own.map(({ x }) => x));
      const up = priceOfNumber(own.map(({ y }) => y));
      return [width, (x: number, y: number) => across(x) + up(y)] as const;
    }),
  );
  return (step) => priceBySteps.get(step) ?? guessedPrice;
}

/** A number's price is how surprising it is, with some of its neighbours' and its opposite's weight. */
function priceOfNumber(numbers: readonly number[]): (value: number) => number {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  const count = (value: number) => counts.get(value) ?? 0;
  const prices = new Map<number, number>();
  return (value) => {
    const known = prices.get(value);
    if (known !== undefined) return known;
    const weight = count(value) + (count(value - 1) + count(value + 1) + count(-value)) / 2 + 0.3;
    const price = -Math.log2(weight / (2.5 * numbers.length + 1));
    prices.set(value, price);
    return price;
  };
}

/** A ring's steps in widths of its grids, in their order. */
export function stepsOf({ start, sections }: DrawnRing): { step: number; x: number; y: number }[] {
  let [fromX, fromY] = start;
  return sections.flatMap(({ step, vertices }) =>
    vertices.map(([x, y]) => {
      const taken = { step, x: (x - fromX) / step, y: (y - fromY) / step };
      [fromX, fromY] = [x, y];
      return taken;
    }),
  );
}

function hasArea({ start, sections }: DrawnRing): boolean {
  const vertices = [start, ...sections.flatMap((section) => section.vertices)];
  const doubled = vertices.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = vertices[(index + 1) % vertices.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return doubled !== 0;
}
