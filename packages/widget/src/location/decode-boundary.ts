import type { Boundary } from './boundary.ts';
import { cutRing } from './cut-ring.ts';

const END_OF_NOTICE = 10;

/** A ring's moves, in sections of one step each. */
type Shape = readonly { readonly step: number; readonly moves: number }[];

/**
 * Reads what `boundary/encode-boundary.ts` has written: a line of notice, then numbers of seven bits a byte. First
 * the shape of the rings, then all moves across, then all moves up. It runs once and cold, over forty thousand
 * bytes: the loops over moves are therefore plain ones, into typed arrays.
 */
export function decodeBoundary(bytes: Uint8Array): Boundary {
  let position = bytes.indexOf(END_OF_NOTICE) + 1;
  const shapes = readMany(() => readMany(() => ({ step: read(), moves: read() })));
  const longitudes = shapes.map(readCoordinates());
  const latitudes = shapes.map(readCoordinates());
  if (position !== bytes.length) throw new Error('The boundary does not end where it should.');
  return longitudes.flatMap((across, index) => cutRing(across, latitudes[index] ?? across));

  function read(): number {
    const byte = bytes[position];
    if (byte === undefined) throw new Error('The boundary ends too early.');
    position += 1;
    return byte < 128 ? byte : byte - 128 + 128 * read();
  }

  function readMany<Value>(readOne: () => Value): Value[] {
    return Array.from({ length: read() }, readOne);
  }

  /** Reads ring after ring. Each start counts from the start before it, and each ring ends where it starts. */
  function readCoordinates(): (shape: Shape) => Int32Array {
    let start = 0;
    return (shape) => {
      const total = shape.reduce((sum, { moves }) => sum + moves, 0);
      if (total > bytes.length) throw new Error('The boundary is shorter than it says.');
      const ring = new Int32Array(total + 2);
      start += unfolded(read());
      ring[0] = start;
      ring[total + 1] = start;
      let at = start;
      let index = 1;
      for (const { step, moves } of shape) {
        for (const end = index + moves; index < end; index += 1) {
          at += step * unfolded(read());
          ring[index] = at;
        }
      }
      return ring;
    };
  }
}

/** Signed numbers are folded: 0, -1, 1, -2 and so on. */
function unfolded(folded: number): number {
  return (folded >>> 1) ^ -(folded & 1);
}
