import type { Presentation } from '@tokencloud/contract/vocabulary';
import type { Flow } from '../flow/flow.ts';
import type { Connection } from '../flow/state.ts';

/**
 * How far the canceling is: asked for, confirmed and being told to the server, or confirmed while there is no
 * connection, which may take any time.
 */
export type CancelProgress = 'asked' | 'telling' | 'stuck';

/** How far it is. A hosted page is left as any page is: it has no Close of its own to offer. */
export function cancelProgressOf(
  call: Flow['call'],
  connection: Connection,
  presentation: Presentation,
): CancelProgress {
  if (call?.kind !== 'cancel') return 'asked';
  return connection === 'reconnecting' && presentation !== 'hosted' ? 'stuck' : 'telling';
}
