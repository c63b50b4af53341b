import { expect, test } from 'vitest';
import { encodeBoundary } from '../../boundary/encode-boundary.ts';
import { decodeBoundary } from './decode-boundary.ts';

const encoded = encodeBoundary([
  {
    start: [1_000_000, -200_000],
    sections: [
      {
        step: 8,
        vertices: [
          [1_000_008, -200_000],
          [1_008_008, -199_992],
        ],
      },
      { step: 1, vertices: [[1_008_007, -199_000]] },
    ],
  },
  { start: [999_999, -200_001], sections: [{ step: 2, vertices: [[1_000_001, -199_999]] }] },
]);

test('what was encoded is decoded, rings, sections and grids', () => {
  expect(
    decodeBoundary(encoded).map(({ longitudes, latitudes }) => [[...longitudes], [...latitudes]]),
  ).toEqual([
    [
      [1_000_000, 1_000_008, 1_008_008, 1_008_007, 1_000_000],
      [-200_000, -200_000, -199_992, -199_000, -200_000],
    ],
    [
      [999_999, 1_000_001, 999_999],
      [-200_001, -199_999, -200_001],
    ],
  ]);
});

test.each([
  ['cut short', encoded.subarray(0, -1)],
  ['with something after it', Uint8Array.of(...encoded, 0)],
  ['that is a page of a captive portal', new TextEncoder().encode('<!doctype html>\n<p>Sign in')],
])('a file %s is not taken for a boundary', (_name, bytes) => {
  expect(() => decodeBoundary(bytes)).toThrow('The boundary');
});
