import { decodeBoundary } from './decode-boundary.ts';
import { judgeBy, type Judge } from './judge-position.ts';
import { regionOfPlace, type Place } from './region-of-place.ts';

/** Close to the border, and not upon it: what is looked at there is all that a lookup can look at. */
const rehearsed: Place = { longitude: 114.1135, latitude: 22.54, radius: 130 };

/** Makes a judge of the boundary's bytes. A chunk of its own, fetched beside them. */
export function readBoundary(bytes: Uint8Array): Judge {
  const boundary = decodeBoundary(bytes);
  // The first lookup takes longest by far, since the browser compiles it then. Here nobody waits for it yet.
  regionOfPlace(rehearsed, boundary);
  return judgeBy(boundary);
}
