import { expect, test } from 'vitest';
import { cutRing } from './cut-ring.ts';

/** A closed ring around a circle of a million units. */
function roundRing(corners: number): [longitudes: Int32Array, latitudes: Int32Array] {
  const angles = Array.from(
    { length: corners + 1 },
    (_, index) => ((index % corners) / corners) * 2 * Math.PI,
  );
  return [
    Int32Array.from(angles, (angle) => Math.round(1e6 * Math.cos(angle))),
    Int32Array.from(angles, (angle) => Math.round(1e6 * Math.sin(angle))),
  ];
}

test.each([3, 127, 128, 129, 256, 1000])('%i lines are cut into stretches that leave none out', (corners) => {
  const [longitudes, latitudes] = roundRing(corners);
  const stretches = cutRing(longitudes, latitudes);
  const lines = stretches.flatMap((stretch) =>
    Array.from(stretch.longitudes.subarray(1), (to, index) => [stretch.longitudes[index], to]),
  );
  expect(lines).toEqual(Array.from(longitudes.subarray(1), (to, index) => [longitudes[index], to]));
});

test('the box of a stretch holds its points, and no more', () => {
  for (const { longitudes, latitudes, west, east, south, north } of cutRing(...roundRing(1000))) {
    expect([west, east]).toEqual([Math.min(...longitudes), Math.max(...longitudes)]);
    expect([south, north]).toEqual([Math.min(...latitudes), Math.max(...latitudes)]);
  }
});
