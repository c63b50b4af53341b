/** In how many units a degree is counted. One is about eleven metres of latitude. */
export const UNITS_PER_DEGREE = 10_000;

/**
 * A run of lines in units (WGS-84), from each point to the next, and the box around them: most lookups need the box
 * and its two ends alone. Whole numbers, because code that has just
 * been loaded is slow with fractions.
 */
export type Stretch = {
  readonly longitudes: Int32Array;
  readonly latitudes: Int32Array;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
};

/** Closed lines, cut into stretches. A point is inside when it lies within an odd number of them. */
export type Boundary = readonly Stretch[];
