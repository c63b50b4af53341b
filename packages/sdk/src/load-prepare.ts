import type * as prepareModule from './prepare/prepare.ts';

/** Fetches what only `preload()` needs, from the file beside this one. */
export const loadPrepare = (): Promise<typeof prepareModule> => import('./prepare/prepare.ts');
