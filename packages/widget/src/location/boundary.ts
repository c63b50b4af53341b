/** A point as longitude and latitude, in degrees (WGS-84). */
export type Point = readonly [longitude: number, latitude: number];

/** Closed lines; the last point joins the first. A point is inside when it lies within an odd number of them. */
export type Boundary = readonly (readonly Point[])[];

/** Whether a point lies inside a boundary: how often does a line eastwards from it cross one? */
export function isInside([longitude, latitude]: Point, boundary: Boundary): boolean {
  let inside = false;
  for (const ring of boundary) {
    let previous = ring[ring.length - 1];
    for (const point of ring) {
      if (previous !== undefined && crosses(previous, point)) inside = !inside;
      previous = point;
    }
  }
  return inside;

  function crosses([fromX, fromY]: Point, [toX, toY]: Point): boolean {
    if (fromY > latitude === toY > latitude) return false;
    return longitude < fromX + ((latitude - fromY) / (toY - fromY)) * (toX - fromX);
  }
}
