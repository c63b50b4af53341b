import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { decodeBoundary } from '../src/location/decode-boundary.ts';
import { measureDepths, measureDeviation } from './accuracy.ts';
import { boundaryPath, makeBoundary } from './generate-boundary.ts';
import { METRES_PER_DEGREE, metresBetween, narrowing, type Point, type Ring } from './point.ts';
import { isNear } from './tolerance.ts';
import { isMainland, readReferenceRings, zonesAt } from './reference-border.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * The one place of a neighbour's that is not drawn finely: Taiping in the Spratlys, 1,500 km from Taiwan, where nobody
 * is but a garrison of Taiwan's. Its territorial sea ends 22 km around it.
 */
const TAIPING: Point = [114.366, 10.377];
const ITS_SEA = 25_000;

const TIMEOUT = 1_200_000;
const bytes = readFileSync(boundaryPath);
const boundary = decodeBoundary(bytes);
let reference: readonly Ring[];

beforeAll(() => {
  reference = readReferenceRings();
});

test('making the boundary again gives the same bytes', { timeout: TIMEOUT }, () => {
  expect(Buffer.from(makeBoundary()).equals(bytes)).toBe(true);
});

test('all along the boundary the border is near', { timeout: TIMEOUT }, () => {
  const worst = measureDeviation({ boundary, reference }, 25);
  expect(worst.near).toBeLessThanOrEqual(30);
  expect(worst.land).toBeLessThanOrEqual(100);
  expect(worst.sea).toBeLessThanOrEqual(500);
});

test('a million points beside the border are misjudged only close to it', { timeout: TIMEOUT }, () => {
  const worst = measureDepths({ boundary, reference }, { count: 1_000_000, random: seededRandom(3) });
  expect(worst.near).toBeLessThanOrEqual(30);
  expect(worst.land).toBeLessThanOrEqual(100);
  expect(worst.sea).toBeLessThanOrEqual(500);
});

test(
  'every place within 40 km of Hong Kong, Macau, Kinmen and Matsu is drawn finely, and every other border of theirs but one',
  { timeout: TIMEOUT },
  () => {
    const neighbours = new Set(['Asia/Hong_Kong', 'Asia/Macau', 'Asia/Taipei']);
    const reach = 40_000 / METRES_PER_DEGREE;
    for (const place of reference.flat()) {
      if (metresBetween(place, TAIPING) < ITS_SEA) continue;
      const isBesideNeighbour = ringAround(place, 0.002).some((point) =>
        zonesAt(point).some((zone) => neighbours.has(zone)),
      );
      if (!isBesideNeighbour) continue;
      const missed = ringAround(place, reach).filter((point) => !isNear(point));
      expect(missed).toEqual([]);
    }
  },
);

test('the zone of Urumqi lies within that of Shanghai, whose border is therefore the whole one', () => {
  const random = seededRandom(4);
  for (let index = 0; index < 20_000; index += 1) {
    const zones = zonesAt([73 + random() * 24, 34 + random() * 16]);
    expect(zones.includes('Asia/Shanghai')).toBe(isMainland(zones));
  }
});

function ringAround([longitude, latitude]: Point, reach: number): Point[] {
  return Array.from({ length: 16 }, (_, index) => {
    const angle = (index / 8) * Math.PI;
    return [longitude + (reach / narrowing(latitude)) * Math.cos(angle), latitude + reach * Math.sin(angle)];
  });
}
