import type { Boundary, Ring } from './boundary.ts';

const UNITS_PER_DEGREE = 10_000;
const END_OF_NOTICE = 10;

/** Of each ring, the steps of its moves: none for its start, then each section's as often as it has vertices. */
type Shape = readonly (readonly number[])[];

/**
 * Reads what `boundary/encode-boundary.ts` has written: a line of notice, then numbers of seven bits a byte. First
 * the shape of the rings, then all moves across, then all moves up.
 */
export function decodeBoundary(bytes: Uint8Array): Boundary {
  let position = bytes.indexOf(END_OF_NOTICE) + 1;
  const shape = readShape();
  const longitudes = shape.map(readCoordinates());
  const latitudes = shape.map(readCoordinates());
  if (position !== bytes.length) throw new Error('The boundary does not end where it should.');
  return longitudes.map((ring, index): Ring => ({ longitudes: ring, latitudes: latitudes[index] ?? ring }));

  function read(): number {
    let value = 0;
    for (let worth = 1; ; worth *= 128) {
      const byte = bytes[position];
      if (byte === undefined) throw new Error('The boundary ends too early.');
      position += 1;
      value += (byte % 128) * worth;
      if (byte < 128) return value;
    }
  }

  function readMany<Value>(readOne: () => Value): Value[] {
    return Array.from({ length: read() }, readOne);
  }

  function readShape(): Shape {
    return readMany(() => {
      const sections = readMany(() => {
        const step = read();
        return Array.from<number>({ length: read() }).fill(step);
      });
      return [1, ...sections.flat()];
    });
  }

  /** Signed numbers are folded: 0, -1, 1, -2 and so on. A ring's start counts from the start before it. */
  function readCoordinates(): (steps: readonly number[]) => Float64Array {
    let start = 0;
    return (steps) => {
      let at = start;
      return Float64Array.from(steps, (step, index) => {
        const folded = read();
        at += step * (folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2);
        if (index === 0) start = at;
        return at / UNITS_PER_DEGREE;
      });
    };
  }
}
