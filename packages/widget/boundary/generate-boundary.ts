import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { drawBorder } from './draw-border.ts';
import { encodeBoundary } from './encode-boundary.ts';
import { readReferenceRings } from './reference-border.ts';

/** Where the boundary stands that the widget is built with. */
export const boundaryPath = fileURLToPath(new URL('../src/location/mainland-china.bin', import.meta.url));

/** Where it stands what that was made from. */
export const recordPath = fileURLToPath(new URL('mainland-china.json', import.meta.url));

/** What a boundary was made from, and its own mark. */
export type BoundaryRecord = {
  readonly source: string;
  /** SHA-256 of what the source's data set consists of, by file. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly sha256: string;
};

/** The data set's files, beside the library's code. */
const inputFiles = ['timezones.geojson.geo.dat', 'timezones.geojson.index.json'] as const;

/** Makes the boundary from the data that is installed. Takes a minute or two. */
export function makeBoundary(): Uint8Array {
  return encodeBoundary(drawBorder(readReferenceRings()));
}

/** What the boundary would be said to be made from. */
export function recordOf(boundary: Uint8Array): BoundaryRecord {
  const library = createRequire(import.meta.url).resolve('geo-tz/all');
  const root = new URL('../', `file://${library}`);
  // A package's own description has a version.
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  return {
    source: `geo-tz ${version}, all time zones: timezone-boundary-builder, from OpenStreetMap`,
    inputs: Object.fromEntries(
      inputFiles.map((name) => [name, sha256(readFileSync(new URL(`data/${name}`, root)))]),
    ),
    sha256: sha256(boundary),
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

if (import.meta.main) {
  const boundary = makeBoundary();
  writeFileSync(boundaryPath, boundary);
  writeFileSync(recordPath, `${JSON.stringify(recordOf(boundary), undefined, 2)}\n`);
}
