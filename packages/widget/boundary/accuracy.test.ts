import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeBoundary } from '../src/location/decode-boundary.ts';
import { measureAgreement, measureDepths } from './accuracy.ts';
import { boundaryPath, recordOf, recordPath } from './generate-boundary.ts';
import { readReferenceRings } from './reference-border.ts';
import { seededRandom } from './seeded-random.ts';

// The quick part; accuracy.full.test.ts walks the whole boundary and makes it again.

const bytes = readFileSync(boundaryPath);
const boundary = decodeBoundary(bytes);

test('the boundary is the one that its record names, made from the data that is installed', () => {
  expect(recordOf(bytes)).toEqual(JSON.parse(readFileSync(recordPath, 'utf8')));
});

test('the boundary carries the notice that its licence asks for', () => {
  const [notice] = bytes.toString('latin1').split('\n');
  expect(notice).toContain('OpenStreetMap contributors, ODbL');
});

test(
  'of 100,000 random points of East Asia at least 99.95 % are judged as by the data',
  { timeout: 120_000 },
  () => {
    const agreement = measureAgreement(boundary, { count: 100_000, random: seededRandom(1) });
    expect(agreement).toBeGreaterThanOrEqual(0.9995);
  },
);

test(
  'what is misjudged lies close to the border, and closest by its sea neighbours',
  { timeout: 120_000 },
  () => {
    const reference = readReferenceRings();
    const worst = measureDepths({ boundary, reference }, { count: 10_000, random: seededRandom(2) });
    expect(worst.near).toBeLessThanOrEqual(30);
    // Less than the margin around every position, so that a ring that misses the boundary is on one side of the border.
    expect(worst.land).toBeLessThanOrEqual(100);
    expect(worst.sea).toBeLessThanOrEqual(500);
  },
);
