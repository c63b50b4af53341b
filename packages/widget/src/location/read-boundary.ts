import { decodeBoundary } from './decode-boundary.ts';
import { judgeBy, type Judge } from './judge-position.ts';

/** Makes a judge of the boundary's bytes. A chunk of its own, fetched beside them. */
export function readBoundary(bytes: Uint8Array): Judge {
  return judgeBy(decodeBoundary(bytes));
}
