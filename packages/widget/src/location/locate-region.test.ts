import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeClock, settle, type FakeClock } from '../time/fake-clock.ts';
import { UNITS_PER_DEGREE } from './boundary.ts';
import { cutRing } from './cut-ring.ts';
import { judgeBy, type Judge } from './judge-position.ts';
import { locateRegion, type LocationFacts } from './locate-region.ts';

const [low, high] = [10 * UNITS_PER_DEGREE, 11 * UNITS_PER_DEGREE];
const square = cutRing(Int32Array.of(low, high, high, low, low), Int32Array.of(low, low, high, high, low));

const inSquare = judgeBy(square);

type Answer = { longitude?: number; latitude?: number; accuracy?: number; age?: number } | { code: number };
type Asked = { answer: (answer: Answer) => Promise<void>; options: PositionOptions | undefined };

let clock: FakeClock;
let asked: Asked[];
let abort: AbortController;
const tell = {
  found: vi.fn<LocationFacts['found']>(),
  failed: vi.fn<LocationFacts['failed']>(),
  tookLong: vi.fn<LocationFacts['tookLong']>(),
};

const geolocation: Pick<Geolocation, 'getCurrentPosition'> = {
  getCurrentPosition: (onPosition, onError, options) => {
    const answer = async (given: Answer) => {
      // Only the members that the code reads are made up.
      if ('code' in given) onError?.({ code: given.code } as GeolocationPositionError);
      else {
        const { longitude = 10.5, latitude = 10.5, accuracy = 20, age = 0 } = given;
        onPosition({
          coords: { longitude, latitude, accuracy },
          timestamp: clock.now() - age,
        } as GeolocationPosition);
      }
      await settle();
    };
    asked.push({ answer, options });
  },
};

function start(parts: Partial<Parameters<typeof locateRegion>[0]> = {}): Promise<void> {
  const loadBoundary = async () => inSquare;
  const whole = { geolocation, permissions: undefined, clock, loadBoundary, ...parts };
  return locateRegion(whole, tell, abort.signal);
}

beforeEach(() => {
  clock = createFakeClock();
  asked = [];
  abort = new AbortController();
  vi.clearAllMocks();
});

afterEach(() => {
  clock.expectNoTimers();
});

test('a clear position is told as a region, and nothing else of it leaves', async () => {
  const done = start();
  await asked[0]?.answer({});
  await done;
  expect(tell.found.mock.calls).toEqual([['mainland_china']]);
});

test('a position outside is elsewhere', async () => {
  const done = start();
  await asked[0]?.answer({ longitude: 50 });
  await done;
  expect(tell.found).toHaveBeenCalledWith('elsewhere');
});

test('a ring across the boundary is tried once more at high accuracy', async () => {
  const done = start();
  await asked[0]?.answer({ longitude: 10.001, accuracy: 500 });
  expect(asked[1]?.options).toMatchObject({ enableHighAccuracy: true, maximumAge: 0 });
  await asked[1]?.answer({ longitude: 10.003, accuracy: 5 });
  await done;
  expect(tell.found).toHaveBeenCalledWith('mainland_china');
});

test('a ring that stays across the boundary is unknown', async () => {
  const done = start();
  await asked[0]?.answer({ longitude: 10.0001 });
  await asked[1]?.answer({ code: 3 });
  await done;
  expect(tell.found).toHaveBeenCalledWith('unknown');
});

test.each([
  ['vaguer than 20 km', { accuracy: 20_001 }],
  ['older than two minutes', { age: 120_001 }],
  ['at 0/0', { longitude: 0, latitude: 0 }],
])('a position %s says nothing', async (_name, position) => {
  const done = start();
  await asked[0]?.answer(position);
  await asked[1]?.answer(position);
  await done;
  expect(tell.failed).toHaveBeenCalledWith('unavailable');
  expect(tell.found).not.toHaveBeenCalled();
});

test.each([
  [1, 'denied'],
  [2, 'unavailable'],
  [3, 'timed_out'],
])('error %i of the browser is %s', async (code, reason) => {
  const done = start();
  await asked[0]?.answer({ code });
  await done;
  expect(tell.failed).toHaveBeenCalledWith(reason);
});

test('a web view without geolocation has no location', async () => {
  await start({ geolocation: undefined });
  expect(tell.failed).toHaveBeenCalledWith('unavailable');
});

test('the boundary is fetched beside the prompt, not after it', async () => {
  const loadBoundary = vi.fn<() => Promise<Judge>>(async () => inSquare);
  const done = start({ loadBoundary });
  expect(loadBoundary).toHaveBeenCalledTimes(1);
  expect(asked).toHaveLength(1);
  await asked[0]?.answer({});
  await done;
});

test('a position that is there before the boundary waits for it', async () => {
  let arrive: (judge: Judge) => void = () => {};
  const done = start({ loadBoundary: () => new Promise((resolve) => (arrive = resolve)) });
  await asked[0]?.answer({});
  expect(tell.found).not.toHaveBeenCalled();
  arrive(inSquare);
  await done;
  expect(tell.found).toHaveBeenCalledWith('mainland_china');
});

test('a boundary that cannot be fetched is a location that cannot be had', async () => {
  const done = start({ loadBoundary: () => Promise.reject(new Error('offline')) });
  await done;
  expect(tell.failed).toHaveBeenCalledWith('unavailable');
});

test('a refusal ends the fetching of the boundary', async () => {
  let fetching: AbortSignal | undefined;
  const done = start({
    loadBoundary: (signal) => {
      fetching = signal;
      return new Promise(() => {});
    },
  });
  expect(fetching?.aborted).toBe(false);
  await asked[0]?.answer({ code: 1 });
  await done;
  expect(fetching?.aborted).toBe(true);
});

/** What `permissions.query` answers; only `state` is read. */
const answering = (state: PermissionState): Pick<Permissions, 'query'> => ({
  query: async () => ({ state }) as PermissionStatus,
});

test('a denial that the browser knows of is told at once, whether or not its position ever answers', async () => {
  await start({ permissions: answering('denied') });
  expect(tell.failed.mock.calls).toEqual([['denied']]);
});

test.each([
  ['granted', answering('granted')],
  ['prompt', answering('prompt')],
  ['unknown to the browser', { query: () => Promise.reject(new TypeError('geolocation')) }],
])('with a permission that is %s the position tells', async (_name, permissions) => {
  const done = start({ permissions });
  await settle();
  expect(tell.failed).not.toHaveBeenCalled();
  await asked[0]?.answer({});
  await done;
  expect(tell.found).toHaveBeenCalledWith('mainland_china');
});

test('after five seconds without an answer it says so once, and the late answer still counts', async () => {
  const done = start();
  await clock.advance(4999);
  expect(tell.tookLong).not.toHaveBeenCalled();
  await clock.advance(60_000);
  expect(tell.tookLong).toHaveBeenCalledTimes(1);
  await asked[0]?.answer({});
  await done;
  expect(tell.found).toHaveBeenCalledWith('mainland_china');
});

test('a second try that never answers leaves the first judgement', async () => {
  const done = start();
  await asked[0]?.answer({ longitude: 10.0001 });
  await clock.advance(11_999);
  expect(tell.found).not.toHaveBeenCalled();
  await clock.advance(1);
  await done;
  expect(tell.found).toHaveBeenCalledWith('unknown');
});

test('an end before any answer leaves no timer', async () => {
  void start();
  abort.abort();
  await settle();
  expect(clock.pending()).toBe(0);
});

test('an end during the second try leaves no timer', async () => {
  const done = start();
  await asked[0]?.answer({ longitude: 10.0001 });
  abort.abort();
  await done;
  expect(clock.pending()).toBe(0);
});
