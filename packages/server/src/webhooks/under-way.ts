import type { UnderWay } from './delivery-queue.ts';

/** Few enough that a hung endpoint takes little, and enough that a slow one keeps up. */
const MOST_PER_ENDPOINT = 4;

/** Counts what is under way by endpoint. */
export type Counter = UnderWay & {
  readonly begin: (endpointId: string) => void;
  readonly end: (endpointId: string) => void;
};

/** A counter that keeps nothing of endpoints with nothing under way. */
export function countUnderWay(): Counter {
  const counts = new Map<string, number>();
  const count = (endpointId: string) => counts.get(endpointId) ?? 0;
  return {
    full: () => [...counts.keys()].filter((id) => count(id) >= MOST_PER_ENDPOINT),
    isFull: (endpointId) => count(endpointId) >= MOST_PER_ENDPOINT,
    begin: (endpointId) => void counts.set(endpointId, count(endpointId) + 1),
    end(endpointId) {
      const left = count(endpointId) - 1;
      if (left > 0) counts.set(endpointId, left);
      else counts.delete(endpointId);
    },
  };
}
