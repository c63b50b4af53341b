import type { World } from './world.ts';

/** Finds out the region by the browser's location and tells the flow. */
export async function locate(world: World, signal: AbortSignal): Promise<void> {
  const tell = (emit: () => void) => {
    if (!signal.aborted) emit();
  };
  await world.locateRegion(
    {
      found: (region) => tell(() => world.emit({ type: 'locationFound', region })),
      failed: (reason) => tell(() => world.emit({ type: 'locationFailed', reason })),
      tookLong: () => tell(() => world.emit({ type: 'locatingTookLong' })),
    },
    signal,
  );
}
