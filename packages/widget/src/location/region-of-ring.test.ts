import { expect, test } from 'vitest';
import { isInside, type Boundary } from './boundary.ts';
import { mainlandChina } from './mainland-china.ts';
import { regionOfRing } from './region-of-ring.ts';

test.each([
  ['Beijing', 116.4, 39.9, 'mainland_china'],
  ['Shanghai', 121.47, 31.23, 'mainland_china'],
  ['Guangzhou', 113.26, 23.13, 'mainland_china'],
  ['Haikou', 110.33, 20.03, 'mainland_china'],
  ['Kunming', 102.7, 25.04, 'mainland_china'],
  ['Lhasa', 91.1, 29.65, 'mainland_china'],
  ['Urumqi', 87.6, 43.8, 'mainland_china'],
  ['Harbin', 126.6, 45.8, 'mainland_china'],
  ['Shenzhen, in its centre', 114.06, 22.6, 'mainland_china'],
  ['Hong Kong, Central', 114.16, 22.28, 'elsewhere'],
  ['Hong Kong, Sha Tin', 114.19, 22.38, 'elsewhere'],
  ['Macau', 113.55, 22.17, 'elsewhere'],
  ['Taipei', 121.56, 25.03, 'elsewhere'],
  ['Kinmen', 118.32, 24.43, 'elsewhere'],
  ['Seoul', 126.98, 37.57, 'elsewhere'],
  ['Ulaanbaatar', 106.9, 47.9, 'elsewhere'],
  ['Hanoi', 105.85, 21.03, 'elsewhere'],
  ['Vladivostok', 131.9, 43.1, 'elsewhere'],
  ['Almaty', 76.9, 43.25, 'elsewhere'],
  ['Berlin', 13.4, 52.5, 'elsewhere'],
] as const)('%s', (_name, longitude, latitude, region) => {
  expect(regionOfRing({ longitude, latitude, radius: 130 }, mainlandChina)).toBe(region);
});

const square: Boundary = [
  [
    [10, 10],
    [11, 10],
    [11, 11],
    [10, 11],
  ],
];

test('a ring across the boundary belongs to neither side', () => {
  const nearEdge = { longitude: 10.0005, latitude: 10.5 };
  expect(regionOfRing({ ...nearEdge, radius: 130 }, square)).toBe('unknown');
  expect(regionOfRing({ ...nearEdge, radius: 20 }, square)).toBe('mainland_china');
});

test('a ring around the whole boundary is not taken for a place outside of it', () => {
  expect(regionOfRing({ longitude: 10.5, latitude: 10.5, radius: 200_000 }, square)).toBe('unknown');
});

test('a ring within a ring is a hole', () => {
  const withHole: Boundary = [
    ...square,
    [
      [10.4, 10.4],
      [10.6, 10.4],
      [10.6, 10.6],
      [10.4, 10.6],
    ],
  ];
  expect(isInside([10.5, 10.5], withHole)).toBe(false);
  expect(isInside([10.3, 10.5], withHole)).toBe(true);
});
