import type { Stretch } from './boundary.ts';

/** Lines in a stretch. There are then about as many stretches, which makes the least to look at. */
const LENGTH = 128;

/** Cuts a closed line, whose last point is its first, into stretches; each begins where the one before ends. */
export function cutRing(longitudes: Int32Array, latitudes: Int32Array): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < longitudes.length - 1; start += LENGTH) {
    const across = longitudes.subarray(start, start + LENGTH + 1);
    const up = latitudes.subarray(start, start + LENGTH + 1);
    const [west, east] = extentOf(across);
    const [south, north] = extentOf(up);
    stretches.push({ longitudes: across, latitudes: up, west, east, south, north });
  }
  return stretches;
}

function extentOf(values: Int32Array): readonly [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  // A plain loop: this runs once, and iterators are slow before they are compiled.
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
