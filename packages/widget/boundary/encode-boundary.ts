import { stepsOf, type DrawnRing } from './draw-border.ts';

/** First in the file, so that it goes wherever the data goes. */
const NOTICE =
  'Mainland China, (c) OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright\n';

/**
 * The boundary as bytes: the notice, a line; then numbers as LEB128. First how many rings, and of each how many
 * sections, and of each section its step and how many vertices; then the x of every ring's start (from the start
 * before) and of every step, in the same order; then the same of y. Signed numbers are folded (0, -1, 1, -2 …).
 * Nearly every number takes one byte, and x apart from y compresses better than both in turns.
 */
export function encodeBoundary(rings: readonly DrawnRing[]): Uint8Array {
  const shape = rings.flatMap(({ sections }) => [
    sections.length,
    ...sections.flatMap(({ step, vertices }) => [step, vertices.length]),
  ]);
  const moves = rings.flatMap((ring, index) => {
    const [fromX, fromY] = rings[index - 1]?.start ?? [0, 0];
    return [{ x: ring.start[0] - fromX, y: ring.start[1] - fromY }, ...stepsOf(ring)];
  });
  const numbers = [
    rings.length,
    ...shape,
    ...moves.map(({ x }) => folded(x)),
    ...moves.map(({ y }) => folded(y)),
  ];
  return new Uint8Array([...new TextEncoder().encode(NOTICE), ...numbers.flatMap(leb128)]);
}

function folded(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function leb128(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...leb128(Math.floor(value / 128))];
}
