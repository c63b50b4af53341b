import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UNITS_PER_DEGREE, type Boundary } from './boundary.ts';
import { cutRing } from './cut-ring.ts';
import { decodeBoundary } from './decode-boundary.ts';
import { regionOfPlace } from './region-of-place.ts';

const mainlandChina = decodeBoundary(readFileSync(new URL('mainland-china.bin', import.meta.url)));

// A position of the best accuracy that is believed: 30 metres, and the margin of 100.
const radius = 130;

test.each([
  ['Beijing', 39.9042, 116.4074],
  ['Shanghai', 31.23, 121.47],
  ['Lhasa', 29.65, 91.1],
  ['Urumqi', 43.825, 87.617],
  ['Haikou, on Hainan', 20.033, 110.33],
  ['Sanya, on Hainan', 18.25, 109.5],
  ['Shigatse', 29.267, 88.88],
  ['Nyalam', 28.155, 85.982],
  ['Khorgos', 44.21, 80.415],
  ['Heihe, by the river', 50.245, 127.5],
  ['Dandong', 40.124, 124.385],
  ['Dongxing', 21.544, 107.97],
  ['Ruili', 24.013, 97.855],
  ['Manzhouli', 49.59, 117.38],
  ['Shenzhen, before the port of Luohu', 22.5335, 114.113],
  ['Shenzhen, Futian by the river', 22.5235, 114.058],
  ['Shenzhen Bay Park', 22.52, 113.97],
  ['Zhuhai, before the port of Gongbei', 22.219, 113.549],
  ['Hengqin', 22.13, 113.53],
  ['Xiamen', 24.448, 118.082],
  ['Huangqi, by Matsu', 26.33, 119.87],
  ['Langqi, on the coast of Fuzhou', 26.09, 119.6],
])('%s is in mainland China', (_name, latitude, longitude) => {
  expect(regionOfPlace({ longitude, latitude, radius }, mainlandChina)).toBe('mainland_china');
});

test.each([
  ['Hong Kong, Central', 22.28, 114.16],
  ['Hong Kong, Lo Wu station', 22.5262, 114.114],
  ['Hong Kong, Lok Ma Chau station', 22.5125, 114.0655],
  ['Hong Kong, Sheung Shui', 22.501, 114.128],
  ['Macau, the Border Gate', 22.213, 113.5495],
  ['Macau, Taipa', 22.156, 113.558],
  ['Macau, the campus on Hengqin', 22.129, 113.544],
  ['Kinmen', 24.432, 118.318],
  ['Lieyu, between Kinmen and Xiamen', 24.432, 118.236],
  ['Matsu', 26.16, 119.95],
  ['Taipei', 25.033, 121.565],
  ['Blagoveshchensk', 50.26, 127.535],
  ['Sinuiju', 40.1, 124.4],
  ['Mong Cai', 21.526, 107.966],
  ['Muse', 23.98, 97.91],
  ['Khorgos in Kazakhstan', 44.218, 80.35],
  ['Kodari, below Nyalam', 27.96, 85.955],
  ['Lao Cai', 22.485, 103.97],
  ['Ulaanbaatar', 47.9, 106.9],
  ['Seoul', 37.57, 126.98],
  ['Singapore', 1.3521, 103.8198],
  ['Berlin', 52.5, 13.4],
])('%s is elsewhere', (_name, latitude, longitude) => {
  expect(regionOfPlace({ longitude, latitude, radius }, mainlandChina)).toBe('elsewhere');
});

test('on the bridge between Shenzhen and Hong Kong nobody can be sure', () => {
  expect(regionOfPlace({ longitude: 114.1135, latitude: 22.5295, radius }, mainlandChina)).toBe('unknown');
});

/** A ring through corners, given as longitude and latitude. */
function ring(...corners: readonly (readonly [number, number])[]): Boundary {
  const closed = [...corners, ...corners.slice(0, 1)];
  return cutRing(
    Int32Array.from(closed, ([longitude]) => Math.round(longitude * UNITS_PER_DEGREE)),
    Int32Array.from(closed, ([, latitude]) => Math.round(latitude * UNITS_PER_DEGREE)),
  );
}

const square = ring([10, 10], [11, 10], [11, 11], [10, 11]);

test('a circle across the boundary belongs to neither side', () => {
  const nearEdge = { longitude: 10.0005, latitude: 10.5 };
  expect(regionOfPlace({ ...nearEdge, radius: 130 }, square)).toBe('unknown');
  expect(regionOfPlace({ ...nearEdge, radius: 20 }, square)).toBe('mainland_china');
});

test('a circle that the boundary pokes into is not taken for a clear place', () => {
  const needle = ring([10, 10.5], [11, 10.499], [11, 10.501]);
  expect(regionOfPlace({ longitude: 9.999, latitude: 10.5, radius: 150 }, needle)).toBe('unknown');
});

test('a circle around the whole boundary is not taken for a place outside of it', () => {
  expect(regionOfPlace({ longitude: 10.5, latitude: 10.5, radius: 200_000 }, square)).toBe('unknown');
});

test('a ring within a ring is a hole', () => {
  const withHole = [...square, ...ring([10.4, 10.4], [10.6, 10.4], [10.6, 10.6], [10.4, 10.6])];
  expect(regionOfPlace({ longitude: 10.5, latitude: 10.5, radius: 10 }, withHole)).toBe('elsewhere');
  expect(regionOfPlace({ longitude: 10.3, latitude: 10.5, radius: 10 }, withHole)).toBe('mainland_china');
});

test('a boundary of many stretches is judged like one that is looked along whole', () => {
  const corners = Array.from({ length: 1000 }, (_, index): [number, number] => {
    const angle = (index / 500) * Math.PI;
    const distance = 1 + 0.3 * Math.sin(17 * angle);
    return [10 + distance * Math.cos(angle), 10 + distance * Math.sin(angle)];
  });
  const stretches = ring(...corners);
  expect(stretches.length).toBeGreaterThan(5);
  const places = Array.from({ length: 2500 }, (_, index) => ({
    longitude: 8.6 + 0.056 * (index % 50),
    latitude: 8.6 + 0.056 * Math.floor(index / 50),
    radius: 2000,
  }));
  const regions = places.map((place) => regionOfPlace(place, stretches));
  expect(new Set(regions)).toEqual(new Set(['mainland_china', 'elsewhere', 'unknown']));
  // With a box around everything, every stretch is near every place.
  const everywhere = { west: -Infinity, east: Infinity, south: -Infinity, north: Infinity };
  const whole = stretches.map((stretch) => ({ ...stretch, ...everywhere }));
  expect(regions).toEqual(places.map((place) => regionOfPlace(place, whole)));
});
