import { find, setCache } from 'geo-tz/all';
import { joinBorder } from './join-border.ts';
import { isSame, type Point, type Ring } from './point.ts';

/** The zones that are mainland China in the data set; Hong Kong, Macau and Taipei have zones of their own. */
const mainlandZones: ReadonlySet<string> = new Set(['Asia/Shanghai', 'Asia/Urumqi']);

/** Where to look for the mainland's tiles, in degrees: it and its islands lie well within. */
const WEST = 72;
const EAST = 137;
const SOUTH = 2;
const NORTH = 56;

/** The data set is cut into 512 by 512 tiles of a world that ends just short of its edges. */
const TILES_ACROSS = 512;
const WORLD_LEFT = -179.9999;
const WORLD_BOTTOM = -89.9999;
const TILE_WIDTH = (-2 * WORLD_LEFT) / TILES_ACROSS;
const TILE_HEIGHT = (-2 * WORLD_BOTTOM) / TILES_ACROSS;

/** Coordinates are kept to the millionth of a degree; an edge this near to a tile's edge is a cut. In degrees. */
const ON_CUT = 2e-6;

type Geometry = { readonly type: string; readonly coordinates: unknown };
type Tile = {
  readonly features: readonly {
    readonly properties: { readonly tzid: string };
    readonly geometry: Geometry;
  }[];
};

/** The time zones at a point; those of the open sea begin with `Etc/`. */
export function zonesAt([longitude, latitude]: Point): readonly string[] {
  return find(latitude, longitude);
}

/** Whether zones are those of mainland China, its territorial sea included. */
export function isMainland(zones: readonly string[]): boolean {
  return zones.some((zone) => mainlandZones.has(zone));
}

/** The border of mainland China as the data set has it, put together again from its tiles. */
export function readReferenceRings(): readonly Ring[] {
  return joinBorder(readTiles().flatMap(({ path, tile }) => borderPieces(path, tile)));
}

/** Every tile that has a border in it. Asking for a point makes the library put its tile into the cache given. */
function readTiles(): readonly { path: string; tile: Tile }[] {
  const store = new Map<string, Tile>();
  setCache({ store });
  for (let left = WORLD_LEFT; left < EAST; left += TILE_WIDTH) {
    for (let bottom = WORLD_BOTTOM; bottom < NORTH; bottom += TILE_HEIGHT) {
      if (left > WEST - TILE_WIDTH && bottom > SOUTH - TILE_HEIGHT) {
        find(bottom + TILE_HEIGHT / 2, left + TILE_WIDTH / 2);
      }
    }
  }
  return [...store].map(([path, tile]) => ({ path, tile }));
}

/** The four sides of a tile, from the quadrants that lead to it: a is north-east, then counter-clockwise. */
function sidesOf(path: string): { left: number; right: number; bottom: number; top: number } {
  let [left, right, bottom, top] = [WORLD_LEFT, -WORLD_LEFT, WORLD_BOTTOM, -WORLD_BOTTOM];
  for (const quadrant of path) {
    const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2];
    if (quadrant === 'a' || quadrant === 'b') bottom = middleY;
    else top = middleY;
    if (quadrant === 'a' || quadrant === 'd') left = middleX;
    else right = middleX;
  }
  return { left, right, bottom, top };
}

/**
 * The lines of a tile's mainland, without those where the tile was cut. Urumqi's zone lies within Shanghai's, which
 * is therefore the whole; the test beside this file holds that to be so.
 */
function borderPieces(path: string, tile: Tile): Point[][] {
  const { left, right, bottom, top } = sidesOf(path);
  const isAt = (side: number, from: number, to: number) =>
    Math.abs(from - side) < ON_CUT && Math.abs(to - side) < ON_CUT;
  const isCut = ([fromX, fromY]: Point, [toX, toY]: Point) =>
    isAt(left, fromX, toX) || isAt(right, fromX, toX) || isAt(bottom, fromY, toY) || isAt(top, fromY, toY);
  return tile.features
    .filter(({ properties }) => properties.tzid === 'Asia/Shanghai')
    .flatMap(({ geometry }) => ringsOf(geometry))
    .flatMap((ring) => splitAtCuts(ring, isCut));
}

function ringsOf({ type, coordinates }: Geometry): Ring[] {
  // GeoJSON, RFC 7946, section 3.1: the type says how deep the coordinates are nested.
  return type === 'Polygon' ? (coordinates as Ring[]) : (coordinates as Ring[][]).flat();
}

function splitAtCuts(ring: Ring, isCut: (from: Point, to: Point) => boolean): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (const [index, from] of ring.entries()) {
    const to = ring[(index + 1) % ring.length] ?? from;
    if (isSame(from, to)) continue;
    if (isCut(from, to)) {
      if (piece.length > 0) pieces.push(piece);
      piece = [];
    } else if (piece.length > 0) piece.push(to);
    else piece = [from, to];
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}
