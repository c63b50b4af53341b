/** Longitude and latitude in degrees, WGS-84. */
export type Point = readonly [longitude: number, latitude: number];

/** A closed line; the last point joins the first. */
export type Ring = readonly Point[];

/** Metres in a degree of latitude, and of longitude at the equator. */
export const METRES_PER_DEGREE = 111_320;

/** Whether two points are the same place. */
export function isSame(one: Point, other: Point): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** How much shorter a degree of longitude is at a latitude than at the equator. */
export function narrowing(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}

/** Metres between two points that are not far apart. */
export function metresBetween(one: Point, other: Point): number {
  const east = (one[0] - other[0]) * narrowing((one[1] + other[1]) / 2);
  return Math.hypot(east, one[1] - other[1]) * METRES_PER_DEGREE;
}

/** Metres from a point to the line between two others, none of them far apart. */
export function metresToLine(point: Point, from: Point, to: Point): number {
  const narrow = narrowing(point[1]);
  const [x, y] = [(point[0] - from[0]) * narrow, point[1] - from[1]];
  const [width, height] = [(to[0] - from[0]) * narrow, to[1] - from[1]];
  const length = width * width + height * height;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * width + y * height) / length));
  return Math.hypot(x - along * width, y - along * height) * METRES_PER_DEGREE;
}
