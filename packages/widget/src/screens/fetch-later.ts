import type * as laterModule from './later.ts';

/** The later screens' chunk. */
export type Later = typeof laterModule;

let later: Later | undefined;

/** The later screens' chunk, fetched once. */
export async function fetchLater(): Promise<Later> {
  later ??= await import('./later.ts');
  return later;
}

/** The same, if it is here: then nothing has to stand in for it. */
export function laterIfHere(): Later | undefined {
  return later;
}
