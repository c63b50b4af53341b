/** Where a person is, as far as it decides the documents on offer. Wire value; the one list. */
export const regions = ['mainland_china', 'elsewhere', 'unknown'] as const;

/** A region. A convenience and never evidence: a browser's GPS answer can be forged. */
export type Region = (typeof regions)[number];

/** How a region came to be known, the surest first. Wire value; the one list. */
export const regionSources = ['gps', 'ip', 'declared'] as const;

/** A region's source. */
export type RegionSource = (typeof regionSources)[number];
