import type { laterScreens } from './later.ts';

/** Fetches the group of later screens: one chunk, which the browser keeps. */
export async function loadLaterScreens(): Promise<typeof laterScreens> {
  return (await import('./later.ts')).laterScreens;
}
