import { isMainland, zonesAt } from './reference-border.ts';
import { METRES_PER_DEGREE, metresBetween, narrowing, type Point } from './point.ts';

/** How a piece of border is drawn. */
export type Tolerance = {
  /** What is misjudged lies at most this far from the border, in metres. */
  readonly metres: number;
  /** Vertices lie on a grid this wide, in units of the encoding: ten-thousandths of a degree, about 11 metres. */
  readonly step: number;
};

/** The three ways of drawing. Each is a little stricter than what the check beside this file asks for. */
export const tolerances = {
  /** Around the places that belong to China's neighbours by its own coast: half of the 30 metres that are asked for, since it costs little. */
  near: { metres: 14, step: 1 },
  /** Borders on land: less than the 100 metres that are never trusted around a position. */
  land: { metres: 95, step: 8 },
  /** The limit of the territorial sea: nobody lives there. */
  sea: { metres: 300, step: 16 },
} as const satisfies Record<string, Tolerance>;

/** Where it is drawn finely: circles around each territory that reach at least 40 kilometres beyond it. */
export const nearPlaces: readonly { readonly name: string; readonly at: Point; readonly metres: number }[] = [
  { name: 'Hong Kong', at: [114.16, 22.35], metres: 92_000 },
  { name: 'Macau', at: [113.57, 22.14], metres: 60_000 },
  { name: 'Kinmen', at: [118.32, 24.35], metres: 88_000 },
  { name: 'Wuqiu, of Kinmen', at: [119.46, 24.99], metres: 58_000 },
  { name: 'Matsu', at: [120.1, 26.15], metres: 98_000 },
];

/** Whether a point lies around Hong Kong, Macau, Kinmen or Matsu, or up to some metres farther. */
export function isNear(point: Point, farther = 0): boolean {
  return nearPlaces.some(({ at, metres }) => metresBetween(point, at) <= metres + farther);
}

/** Metres around a border point where another country's land or sea makes it a border, not the end of the sea. */
const BESIDE = 300;

/** Metres by which the finer way of drawing begins before it has to: where two meet, the line may be off as the coarser. */
const OVERLAP = 3000;

/** How the border is to be drawn at a point of it. */
export function toleranceAt(point: Point): Tolerance {
  if (isNear(point, OVERLAP)) return tolerances.near;
  return isSeaLimit(point) && isSeaLimit(point, OVERLAP) ? tolerances.sea : tolerances.land;
}

/** Whether a point of the border is where the territorial sea ends: around it is nothing but open sea and the own. */
export function isSeaLimit([longitude, latitude]: Point, around = BESIDE): boolean {
  const tall = around / METRES_PER_DEGREE;
  const wide = tall / narrowing(latitude);
  return [0, 1, 2, 3, 4, 5, 6, 7].every((eighth) => {
    const angle = (eighth * Math.PI) / 4;
    const zones = zonesAt([longitude + wide * Math.cos(angle), latitude + tall * Math.sin(angle)]);
    return isMainland(zones) || zones.every((zone) => zone.startsWith('Etc/'));
  });
}
