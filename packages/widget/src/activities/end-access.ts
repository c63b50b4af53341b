import { accessErrorOf, RequestFailure } from '../session/request-failure.ts';
import type { World } from './world.ts';

/**
 * The end of an activity whose request was refused for good. An aborted one ends in silence; a mistake of ours
 * goes to the top. A refusal that says nothing of the token can only be a server that no longer speaks with
 * this widget.
 */
export function endAccess(world: World, signal: AbortSignal, error: unknown): void {
  if (signal.aborted) return;
  if (!(error instanceof RequestFailure)) throw error;
  world.emit({ type: 'accessEnded', code: accessErrorOf(error) ?? 'widget_incompatible' });
}
