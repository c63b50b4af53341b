import type * as prepareModule from './prepare/prepare.ts';
import { serverAddress } from './server-address.ts';

/** Where the script came from: a call may name another server later. */
const scriptAddress = serverAddress;

/**
 * In the script's build this stands in the place of `load-prepare.ts`: a classic script of another origin does not know
 * where its neighbours are.
 */
export const loadPrepare = (): Promise<typeof prepareModule> =>
  // An address is as good as its text.
  import(new URL('prepare.js', scriptAddress) as unknown as string);
