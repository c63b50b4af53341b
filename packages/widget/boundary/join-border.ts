import { isSame, type Point, type Ring } from './point.ts';

/** Where tiles were cut, the pieces of a border end up to this far apart: sixteen metres. In degrees. */
const WIDEST_GAP = 1.5e-4;

/** Puts rings together: each piece is followed by the one that begins where it ends. A gap in a border throws. */
export function joinBorder(pieces: readonly Ring[]): Ring[] {
  const left = new Set(pieces);
  const rings: Ring[] = [];
  for (const first of pieces) {
    if (!left.delete(first)) continue;
    const ring = [...first];
    for (let next = nextPiece(ring, left); next !== undefined; next = nextPiece(ring, left)) {
      left.delete(next);
      ring.push(...next);
    }
    rings.push(withoutRepeats(ring));
  }
  return rings.sort((a, b) => b.length - a.length);
}

/** The piece that goes on from the end of a ring; undefined where the ring's own start is as near. */
function nextPiece(ring: Ring, left: ReadonlySet<Ring>): Ring | undefined {
  const end = ring.at(-1);
  let nearest: Ring | undefined;
  let gap = gapBetween(end, ring[0]);
  for (const piece of left) {
    const distance = gapBetween(end, piece[0]);
    if (distance < gap) [nearest, gap] = [piece, distance];
  }
  if (gap > WIDEST_GAP) throw new Error(`The border has a gap at ${end?.join(' / ') ?? 'nowhere'}.`);
  return nearest;
}

function gapBetween(from: Point | undefined, to: Point | undefined): number {
  if (from === undefined || to === undefined) throw new Error('A piece of border has no points.');
  return Math.max(Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1]));
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((point, index) => !isSame(point, ring.at(index - 1) ?? point));
}
