import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../e2e/stage/chromium-path.ts';
import { measureAgreement, measureDepths } from '../packages/widget/boundary/accuracy.ts';
import { readReferenceRings } from '../packages/widget/boundary/reference-border.ts';
import { seededRandom } from '../packages/widget/boundary/seeded-random.ts';
import { decodeBoundary } from '../packages/widget/src/location/decode-boundary.ts';

// What the boundary of mainland China costs and how right it is: `pnpm bench:boundary` prints it.

const CPU_THROTTLING = 4;
const POINTS = 100_000;

/** Lookups a round, so that the browser's coarse clock can tell the time of one. */
const LOOKUPS = 50;
const ROUNDS = 40;

const location = new URL('../packages/widget/src/location/', import.meta.url);
const bytes = readFileSync(new URL('mainland-china.bin', location));
const kilobytes = (count: number) => `${(count / 1000).toFixed(1)} KB`;

function reportSizes(): void {
  console.log(
    `the boundary (limit 40 KB brotli): ${kilobytes(bytes.length)}, by brotli ${kilobytes(brotliCompressSync(bytes).length)}`,
  );
}

function reportAccuracy(): void {
  const boundary = decodeBoundary(bytes);
  const agreement = measureAgreement(boundary, { count: POINTS, random: seededRandom(1) });
  const reference = readReferenceRings();
  const worst = measureDepths({ boundary, reference }, { count: POINTS, random: seededRandom(2) });
  console.log(`agreement at ${POINTS} points (limit 99.95 %): ${(100 * agreement).toFixed(3)} %`);
  console.log(`deepest error by Hong Kong, Macau, Kinmen, Matsu (limit 30 m): ${worst.near.toFixed(0)} m`);
  console.log(`deepest error elsewhere on land (limit 500 m): ${worst.land.toFixed(0)} m`);
  console.log(`deepest error at the end of the territorial sea: ${worst.sea.toFixed(0)} m`);
}

/** Serves the widget's own modules to a page, as the build would leave them but for their names. */
async function serveModules(page: Page): Promise<void> {
  await page.route('http://bench.example/**', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    if (name.endsWith('.bin')) return route.fulfill({ body: bytes });
    const source = readFileSync(new URL(name, location), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto('http://bench.example/');
}

/** Milliseconds of decoding, of the very first lookup, and of one lookup in each round. */
async function timeLookups(page: Page): Promise<{ decode: number; first: number; rounds: number[] }> {
  return page.evaluate(
    async ({ lookups, rounds }) => {
      // Served by `serveModules`; the names are no modules of this file.
      const [decoding, lookup] = ['/decode-boundary.ts', '/region-of-place.ts'];
      const { decodeBoundary } = await import(decoding);
      const { regionOfPlace } = await import(lookup);
      const file = new Uint8Array(await (await fetch('/mainland-china.bin')).arrayBuffer());
      const timed = (task: () => void) => {
        const start = performance.now();
        task();
        return performance.now() - start;
      };
      let boundary: unknown;
      const decode = timed(() => {
        boundary = decodeBoundary(file);
      });
      // The bridge at Lo Wu, then all over the country, with every radius that is accepted.
      const look = (index: number) =>
        regionOfPlace(
          {
            longitude: 75 + ((index * 7.31) % 60),
            latitude: 17 + ((index * 3.17) % 37),
            radius: 130 + ((index * 977) % 20_000),
          },
          boundary,
        );
      const first = timed(() =>
        regionOfPlace({ longitude: 114.1135, latitude: 22.54, radius: 130 }, boundary),
      );
      const times = Array.from({ length: rounds }, (_, round) => {
        const time = timed(() => {
          for (let index = 0; index < lookups; index += 1) look(round * lookups + index);
        });
        return time / lookups;
      });
      return { decode, first, rounds: times };
    },
    { lookups: LOOKUPS, rounds: ROUNDS },
  );
}

async function reportTimes(): Promise<void> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await serveModules(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_THROTTLING });
    const { decode, first, rounds } = await timeLookups(page);
    const sorted = [...rounds].sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    console.log(`at ${CPU_THROTTLING}× CPU throttle: decoding once ${decode.toFixed(1)} ms`);
    console.log(`the first lookup (limit 1 ms): ${first.toFixed(2)} ms`);
    console.log(
      `a lookup, its ring included: median ${median.toFixed(3)} ms, slowest round ${(sorted.at(-1) ?? Number.NaN).toFixed(3)} ms`,
    );
  } finally {
    await browser.close();
  }
}

reportSizes();
await reportTimes();
reportAccuracy();
