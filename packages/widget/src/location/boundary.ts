/** A closed line in degrees (WGS-84); the last point joins the first. */
export type Ring = { readonly longitudes: Float64Array; readonly latitudes: Float64Array };

/** Closed lines. A point is inside when it lies within an odd number of them. */
export type Boundary = readonly Ring[];
