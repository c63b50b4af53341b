// `pnpm bench:boundary [--rounds=9]`: what the boundary of mainland China costs, and how right it is.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { measureAgreement, measureDepths } from '../packages/widget/boundary/accuracy.ts';
import { boundaryPath } from '../packages/widget/boundary/generate-boundary.ts';
import { readReferenceRings } from '../packages/widget/boundary/reference-border.ts';
import { seededRandom } from '../packages/widget/boundary/seeded-random.ts';
import { decodeBoundary } from '../packages/widget/src/location/decode-boundary.ts';
import { startBrowser } from './stage/browser.ts';
import { timeLookups, type LookupTimes } from './stage/boundary-times.ts';
import { printFigures, roundsOf, type Figure } from './stage/figures.ts';

const POINTS = 100_000;

const bytes = readFileSync(boundaryPath);

function sizes(): Figure[] {
  const size = (name: string, count: number, limit: number | null) =>
    ({ name, values: [count / 1000], quantile: 1, limit, unit: 'kB', digits: 1 }) as const;
  return [size('its file', bytes.length, null), size('by brotli', brotliCompressSync(bytes).length, 40)];
}

/** Each round in a browser of its own: a second one in the same browser would find everything compiled. */
async function times(rounds: number): Promise<Figure[]> {
  const all: LookupTimes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const browser = await startBrowser();
    try {
      all.push(await timeLookups(await browser.newPage(), { bytes, round }));
    } finally {
      await browser.close();
    }
  }
  const each = all.flatMap(({ next }) => next);
  const best = all.flatMap((time) => time.best);
  const first = all.map((time) => time.first);
  const time = (name: string, values: number[], [quantile, limit]: [number, number | null]) =>
    ({ name, values, quantile, limit, unit: 'ms', digits: 2 }) as const;
  return [
    time(
      'reading it, once, cold, beside the prompt',
      all.map(({ read }) => read),
      [0.5, null],
    ),
    time('the first lookup, cold', first, [0.5, 1]),
    time('the first lookup, cold, slowest', first, [1, null]),
    time('each lookup after it', each, [0.5, 1]),
    time('each lookup after it', each, [0.99, 1]),
    time('each lookup after it, slowest', each, [1, null]),
    time('each place, best of five lookups, slowest', best, [1, 1]),
  ];
}

function accuracy(): Figure[] {
  const boundary = decodeBoundary(bytes);
  const agreement = measureAgreement(boundary, { count: POINTS, random: seededRandom(1) });
  const reference = readReferenceRings();
  const worst = measureDepths({ boundary, reference }, { count: POINTS, random: seededRandom(2) });
  const depth = (name: string, metres: number, limit: number | null) =>
    ({ name: `deepest error ${name}`, values: [metres], quantile: 1, limit, unit: 'm' }) as const;
  return [
    {
      name: `misjudged, of ${POINTS} points of East Asia`,
      values: [100 * (1 - agreement)],
      quantile: 1,
      limit: 0.05,
      unit: '%',
      digits: 3,
    },
    depth('by Hong Kong, Macau, Kinmen, Matsu', worst.near, 30),
    depth('elsewhere on land', worst.land, 500),
    depth('at the end of the territorial sea', worst.sea, null),
  ];
}

printFigures('The boundary, kilobytes', sizes());
printFigures('The boundary, with the processor four times slower', await times(roundsOf(9)));
printFigures('The boundary, beside the data it is made from', accuracy());
