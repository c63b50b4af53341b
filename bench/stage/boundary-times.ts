import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Page } from '@playwright/test';
import { CPU_SLOWDOWN } from './network.ts';

/** Lookups after the first, all over East Asia and with every accuracy that is accepted. */
const LOOKUPS = 1000;

/** Where the first lookup looks, in turns: each of them is close to more of the boundary than most places are. */
const firstPlaces = [
  { longitude: 114.114, latitude: 22.5262, accuracy: 30 },
  { longitude: 114.16, latitude: 22.28, accuracy: 2000 },
  { longitude: 113.558, latitude: 22.156, accuracy: 30 },
  { longitude: 118.318, latitude: 24.432, accuracy: 1000 },
] as const;

/**
 * The browser slows itself down by stopping again and again. What lasts microseconds meets no stop or a whole one, and so
 * tells of the stops and of whatever else the machine does. Of so many lookups at the same place one meets none.
 */
const REPEATS = 5;

/** In milliseconds. */
export type LookupTimes = {
  readonly read: number;
  readonly first: number;
  /** Each place once. */
  readonly next: readonly number[];
  /** Each place several times: the shortest of them, slowed down by counting. */
  readonly best: readonly number[];
};

const origin = 'https://bench.example';
const location = new URL('../../packages/widget/src/location/', import.meta.url);

/** Serves the widget's own modules to a page, as the build would leave them but for their names. */
async function serveModules(page: Page, bytes: Buffer): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name.endsWith('.bin')) return route.fulfill({ body: bytes });
    if (name.endsWith('.ts')) {
      const source = readFileSync(new URL(name, location), 'utf8');
      return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
    }
    // Only where no other origin is near does the browser's clock tell microseconds.
    const headers = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html>', headers });
  });
  await page.goto(`${origin}/`);
}

/** Times reading the boundary, the first lookup and those after it, in a page of a browser that has done neither before. */
export async function timeLookups(
  page: Page,
  { bytes, round }: { readonly bytes: Buffer; readonly round: number },
): Promise<LookupTimes> {
  await serveModules(page, bytes);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const times = await page.evaluate(
    async ({ lookups, repeats, firstPlace }) => {
      // Served by `serveModules`; the name is no module of this file.
      const reading = '/read-boundary.ts';
      const { readBoundary } = await import(reading);
      const file = new Uint8Array(await (await fetch('/mainland-china.bin')).arrayBuffer());
      if (!crossOriginIsolated) throw new Error('The clock is too coarse.');
      const timed = (task: () => void) => {
        const begun = performance.now();
        task();
        return performance.now() - begun;
      };
      let judge: (position: object, now: number) => unknown = () => undefined;
      const read = timed(() => {
        judge = readBoundary(file);
      });
      const first = timed(() => judge({ coords: firstPlace, timestamp: 0 }, 0));
      const look = (index: number) => {
        const longitude = 75 + ((index * 7.31) % 60);
        const latitude = 17 + ((index * 3.17) % 37);
        const coords = { longitude, latitude, accuracy: (index * 977) % 20_000 };
        return timed(() => judge({ coords, timestamp: 0 }, 0));
      };
      const next = Array.from({ length: lookups }, (_, index) => look(index));
      const best = Array.from({ length: lookups }, (_, index) =>
        Math.min(...Array.from({ length: repeats }, () => look(index))),
      );
      return { read, first, next, best };
    },
    {
      lookups: LOOKUPS,
      repeats: REPEATS,
      firstPlace: firstPlaces[round % firstPlaces.length] ?? firstPlaces[0],
    },
  );
  return { ...times, best: times.best.map((each) => each * CPU_SLOWDOWN) };
}
