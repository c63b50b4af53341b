import { metresToLine, type Point, type Ring } from './point.ts';

type Line = readonly [from: Point, to: Point];

/** Degrees; a cell is at least four kilometres wide, and nothing is looked for farther than that. */
const CELL = 0.07;

/** Metres up to which distances are found. */
export const FARTHEST = 4000;

/** Finds the distance of points to a border, from 0 to `FARTHEST` metres. */
export function createBorderIndex(rings: readonly Ring[]): (point: Point) => number {
  const cells = new Map<string, Line[]>();
  for (const ring of rings) {
    for (const [index, to] of ring.entries()) enter([ring.at(index - 1) ?? to, to]);
  }
  return (point) => {
    const [column, row] = cellOf(point);
    const lines = [-1, 0, 1].flatMap((across) =>
      [-1, 0, 1].flatMap((up) => cells.get(`${column + across}/${row + up}`) ?? []),
    );
    return lines.reduce((least, [from, to]) => Math.min(least, metresToLine(point, from, to)), FARTHEST);
  };

  /** A long line is entered wherever it passes. */
  function enter(line: Line): void {
    const [from, to] = line;
    const pieces =
      Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / (CELL / 2)) || 1;
    const keys = new Set<string>();
    for (let piece = 0; piece <= pieces; piece += 1) {
      const share = piece / pieces;
      keys.add(cellOf([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]).join('/'));
    }
    for (const key of keys) cells.set(key, [...(cells.get(key) ?? []), line]);
  }
}

function cellOf([longitude, latitude]: Point): readonly [column: number, row: number] {
  return [Math.floor(longitude / CELL), Math.floor(latitude / CELL)];
}
